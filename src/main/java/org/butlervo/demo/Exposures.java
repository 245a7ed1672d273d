// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Writes the exposures of a camera with their visits, and the images made of them. */
final class Exposures {
    private final RegistryWriter registry;
    private final DatasetSink datasets;
    private final Camera camera;
    private final Visits visits;
    private final Set<Long> nights = new HashSet<>();

    Exposures(RegistryWriter registry, DatasetSink datasets, Camera camera) {
        this.registry = registry;
        this.datasets = datasets;
        this.camera = camera;
        this.visits = new Visits(registry, camera);
    }

    /** Writes one shot: exposure and raws, and for science also visits and processed images. */
    void write(Shot shot) throws SQLException, IOException {
        if (nights.add(shot.night())) {
            registry.insert("day_obs", camera.instrument(), shot.dayObs(), Schedule.night(shot.night()));
        }
        registry.insert("group", camera.instrument(), shot.name(camera));
        writeExposure(shot);
        visits.write(shot);
        for (int detector = 0; detector < camera.detectors().size(); detector++) {
            writeImages(shot, detector);
        }
        if (shot.hasVisit()) {
            FitsImage overview = image(shot, 0, 0, camera.widthDeg());
            datasets.add(DemoType.VISIT_SUMMARY, DemoCollection.OLDER_RUN, overview, camera.instrument(), shot.id());
        }
    }

    private void writeExposure(Shot shot) throws SQLException {
        TangentPlane plane = shot.plane();
        registry.insert(
                "exposure",
                camera.instrument(),
                shot.id(),
                shot.dayObs(),
                shot.name(camera),
                shot.filter(),
                shot.name(camera),
                shot.seconds(),
                shot.seconds(),
                shot.type(),
                "survey",
                shot.sequence(),
                shot.sequence(),
                shot.sequence(),
                shot.target(),
                "DEMO",
                shot.isOnSky() ? plane.raDeg() : null,
                shot.isOnSky() ? plane.decDeg() : null,
                shot.isOnSky() ? plane.rotationDeg() : null,
                null,
                null,
                false,
                shot.isOnSky(),
                shot.timespan());
    }

    /** Processed images exist for visits only; one visit in ten was processed again, and some have no difference image. */
    private void writeImages(Shot shot, int detector) throws SQLException, IOException {
        Camera.Detector place = camera.detectors().get(detector);
        FitsImage image = image(shot, place.xDeg(), place.yDeg(), Camera.DETECTOR_WIDTH_DEG);
        Object[] id = {camera.instrument(), detector, shot.id()};
        UUID raw = datasets.add(DemoType.RAW, DemoCollection.RAW_ALL, image, id);
        if (shot.isOnSky() && shot.number() % 17 != 16) {
            datasets.associate(DemoType.RAW, DemoCollection.RAW_RELEASED, raw, id);
        }
        if (!shot.hasVisit()) {
            return;
        }
        datasets.add(DemoType.VISIT_IMAGE, DemoCollection.OLDER_RUN, image, id);
        if (shot.number() % 10 == 4) {
            datasets.add(DemoType.VISIT_IMAGE, DemoCollection.NEWER_RUN, image, id);
        }
        if (shot.number() % 3 != 1) {
            datasets.add(DemoType.DIFFERENCE_IMAGE, DemoCollection.OLDER_RUN, image, id);
        }
    }

    private static FitsImage image(Shot shot, double xDeg, double yDeg, double widthDeg) {
        long seed = Double.doubleToLongBits(xDeg) * 31 + Double.doubleToLongBits(yDeg) + shot.id();
        return new FitsImage(shot.object(), shot.filter(), shot.plane(), xDeg, yDeg, widthDeg, seed);
    }
}
