// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;
import org.butlervo.sky.UnitVector;
import org.jspecify.annotations.Nullable;

/**
 * Writes exposures with their visits, and the images made of them. Among the first ones are those that real repositories surprise with: no target, no
 * exposure time, no end, a detector without region, a region that is a circle, an exposure without a visit, one in two visits.
 */
final class Exposures {
    private static final long FIRST_NIGHT_NANOS = 1_743_465_600_000_000_000L;
    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final long CADENCE_NANOS = 40_000_000_000L;
    /** Numbers of the exposures that surprise. */
    private static final long WITHOUT_TARGET_AND_TIME = 0;

    private static final long WITHOUT_END = 1;
    private static final long WITH_DETECTOR_WITHOUT_REGION = 2;
    private static final long WITH_CIRCLE = 3;
    private static final long WITHOUT_VISIT = 5;
    private static final long IN_TWO_VISITS = 6;

    private static final double DITHER_DEG = 0.02;
    private static final int PER_NIGHT = 400;
    private static final int DETECTORS = DemoSky.DETECTORS_PER_SIDE * DemoSky.DETECTORS_PER_SIDE;

    private static final double FOCAL_PLANE_WIDTH_DEG = DemoSky.DETECTORS_PER_SIDE * DemoSky.DETECTOR_PITCH_DEG;

    private final RegistryWriter registry;
    private final DatasetSink datasets;
    private final RegionRows overlaps;
    private final SplittableRandom random;
    private final Set<Long> nights = new HashSet<>();
    private long count;

    /** One pointing: its number in the survey, and what is known of it. */
    private record Shot(
            long number,
            long id,
            long dayObs,
            String filter,
            @Nullable String target,
            @Nullable Double seconds,
            Timespan timespan,
            TangentPlane plane) {}

    Exposures(RegistryWriter registry, DatasetSink datasets, long seed) {
        this.registry = registry;
        this.datasets = datasets;
        this.overlaps = new RegionRows(registry);
        this.random = new SplittableRandom(seed);
    }

    /** One visit of a field: exposure, visit, raws and processed images of all detectors. */
    void visit(DemoSky.Field field) throws SQLException, IOException {
        Shot shot = shot(field);
        writeExposure(shot, "science");
        if (shot.number != WITHOUT_VISIT) {
            writeVisit(shot, shot.id, 0);
        }
        if (shot.number == IN_TWO_VISITS) {
            writeVisit(shot, shot.id + 50_000, 0.01);
        }
        for (int detector = 0; detector < DETECTORS; detector++) {
            writeImages(shot, detector);
        }
        if (shot.number != WITHOUT_VISIT) {
            FitsImage overview = image(shot, 0, 0, FOCAL_PLANE_WIDTH_DEG);
            datasets.add(DemoType.VISIT_SUMMARY, DemoCollection.OLDER_RUN, overview, RegistryFrame.INSTRUMENT, shot.id);
        }
    }

    /** A bias or dark exposure: no sky, no visit, only raws. */
    void calibration(DemoSky.Field field, String type, double seconds) throws SQLException, IOException {
        Shot pointed = shot(field);
        Shot shot = new Shot(
                pointed.number, pointed.id, pointed.dayObs, "empty", null, seconds, pointed.timespan, pointed.plane);
        writeExposure(shot, type);
        for (int detector = 0; detector < DETECTORS; detector++) {
            raw(shot, detector);
        }
    }

    private Shot shot(DemoSky.Field field) {
        long number = count++;
        long night = number / PER_NIGHT;
        long inNight = number % PER_NIGHT;
        long dayObs = dayObs(night);
        long begin = FIRST_NIGHT_NANOS + night * DAY_NANOS + 12 * 3_600_000_000_000L + inNight * CADENCE_NANOS;
        double seconds = random.nextInt(4) == 0 ? 15.0 : 30.0;
        long end = number == WITHOUT_END ? Timespan.MAX_NANOS : begin + (long) (seconds * 1e9);
        return new Shot(
                number,
                dayObs * 100_000 + inNight + 1,
                dayObs,
                DemoSky.FILTERS.get((int) (number * 7 % DemoSky.FILTERS.size())),
                number == WITHOUT_TARGET_AND_TIME ? null : field.name(),
                number == WITHOUT_TARGET_AND_TIME ? null : seconds,
                new Timespan(begin, end),
                dithered(field));
    }

    /** Each visit points a little elsewhere, and turns the camera. */
    private TangentPlane dithered(DemoSky.Field field) {
        TangentPlane plane = new TangentPlane(field.raDeg(), field.decDeg(), 0);
        UnitVector pointing =
                plane.sky(random.nextDouble(-DITHER_DEG, DITHER_DEG), random.nextDouble(-DITHER_DEG, DITHER_DEG));
        return new TangentPlane(pointing.raDeg(), pointing.decDeg(), random.nextDouble(0, 360));
    }

    private static long dayObs(long night) {
        LocalDate date = LocalDate.of(2025, 4, 1).plusDays(night);
        return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
    }

    private void writeExposure(Shot shot, String type) throws SQLException {
        if (nights.add(shot.dayObs)) {
            long start = FIRST_NIGHT_NANOS + shot.number / PER_NIGHT * DAY_NANOS;
            registry.insert("day_obs", RegistryFrame.INSTRUMENT, shot.dayObs, new Timespan(start, start + DAY_NANOS));
        }
        String name = "DC_O_" + shot.dayObs + "_" + "%06d".formatted(shot.id % 100_000);
        long sequence = shot.id % 100_000;
        boolean onSky = type.equals("science");
        registry.insert("group", RegistryFrame.INSTRUMENT, name);
        registry.insert(
                "exposure",
                RegistryFrame.INSTRUMENT,
                shot.id,
                shot.dayObs,
                name,
                shot.filter,
                name,
                shot.seconds,
                shot.seconds,
                type,
                "survey",
                sequence,
                sequence,
                sequence,
                shot.target,
                "DEMO",
                onSky ? shot.plane.raDeg() : null,
                onSky ? shot.plane.decDeg() : null,
                onSky ? shot.plane.rotationDeg() : null,
                null,
                null,
                false,
                onSky,
                shot.timespan);
    }

    private void writeVisit(Shot shot, long visit, double northDeg) throws SQLException {
        TangentPlane plane =
                new TangentPlane(shot.plane.raDeg(), shot.plane.decDeg() + northDeg, shot.plane.rotationDeg());
        Region outline = plane.square(0, 0, FOCAL_PLANE_WIDTH_DEG);
        registry.insert(
                "visit",
                RegistryFrame.INSTRUMENT,
                visit,
                shot.dayObs,
                shot.filter,
                String.valueOf(visit),
                visit % 100_000,
                shot.seconds,
                shot.target,
                "survey",
                "DEMO",
                null,
                null,
                RegionCodec.encodeBase64(outline),
                shot.timespan);
        overlaps.write("visit", outline, RegistryFrame.INSTRUMENT, visit);
        registry.insert("visit_definition", RegistryFrame.INSTRUMENT, shot.id, visit);
        for (int system : systems(shot, visit)) {
            registry.insert("visit_system_membership", RegistryFrame.INSTRUMENT, system, visit);
        }
        for (int detector = 0; detector < DETECTORS; detector++) {
            if (shot.number != WITH_DETECTOR_WITHOUT_REGION || detector != 3) {
                writeRegion(visit, detector, region(shot, plane, detector));
            }
        }
    }

    /** Of two visits of one exposure each belongs to one system; a visit alone belongs to both. */
    private static List<Integer> systems(Shot shot, long visit) {
        if (shot.number != IN_TWO_VISITS) {
            return List.of(0, 2);
        }
        return List.of(visit == shot.id ? 0 : 2);
    }

    private void writeRegion(long visit, int detector, Region region) throws SQLException {
        registry.insert(
                "visit_detector_region", RegistryFrame.INSTRUMENT, detector, visit, RegionCodec.encodeBase64(region));
        overlaps.write("visit_detector_region", region, RegistryFrame.INSTRUMENT, detector, visit);
    }

    private static Region region(Shot shot, TangentPlane plane, int detector) {
        if (shot.number == WITH_CIRCLE && detector == 1) {
            return plane.circle(x(detector), y(detector), DemoSky.DETECTOR_WIDTH_DEG);
        }
        return plane.square(x(detector), y(detector), DemoSky.DETECTOR_WIDTH_DEG);
    }

    private static double x(int detector) {
        return DemoSky.offset(
                detector % DemoSky.DETECTORS_PER_SIDE, DemoSky.DETECTORS_PER_SIDE, DemoSky.DETECTOR_PITCH_DEG);
    }

    private static double y(int detector) {
        return DemoSky.offset(
                detector / DemoSky.DETECTORS_PER_SIDE, DemoSky.DETECTORS_PER_SIDE, DemoSky.DETECTOR_PITCH_DEG);
    }

    private UUID raw(Shot shot, int detector) throws SQLException, IOException {
        return datasets.add(
                DemoType.RAW,
                DemoCollection.RAW_ALL,
                image(shot, detector),
                RegistryFrame.INSTRUMENT,
                detector,
                shot.id);
    }

    /** Processed images exist for visits only; one visit in ten was processed again, and some have no difference image. */
    private void writeImages(Shot shot, int detector) throws SQLException, IOException {
        UUID raw = raw(shot, detector);
        if (shot.number % 17 != 16) {
            datasets.associate(
                    DemoType.RAW, DemoCollection.RAW_RELEASED, raw, RegistryFrame.INSTRUMENT, detector, shot.id);
        }
        if (shot.number == WITHOUT_VISIT) {
            return;
        }
        FitsImage image = image(shot, detector);
        Object[] id = {RegistryFrame.INSTRUMENT, detector, shot.id};
        datasets.add(DemoType.VISIT_IMAGE, DemoCollection.OLDER_RUN, image, id);
        if (shot.number % 10 == 4) {
            datasets.add(DemoType.VISIT_IMAGE, DemoCollection.NEWER_RUN, image, id);
        }
        if (shot.number % 3 != 1) {
            datasets.add(DemoType.DIFFERENCE_IMAGE, DemoCollection.OLDER_RUN, image, id);
        }
    }

    private static FitsImage image(Shot shot, int detector) {
        return image(shot, x(detector), y(detector), DemoSky.DETECTOR_WIDTH_DEG);
    }

    private static FitsImage image(Shot shot, double xDeg, double yDeg, double widthDeg) {
        String object = Optional.ofNullable(shot.target).orElse("unknown");
        long seed = Double.doubleToLongBits(xDeg) * 31 + Double.doubleToLongBits(yDeg) + shot.id;
        return new FitsImage(object, shot.filter, shot.plane, xDeg, yDeg, widthDeg, seed);
    }
}
