// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.SQLException;
import java.util.List;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;

/** Writes the visits that exposures make, with the regions of the whole camera and of each detector. */
final class Visits {
    private static final int ONE_TO_ONE = 0;
    private static final int BY_SEQUENCE = 2;
    private static final long SECOND_VISIT = 50_000;
    private static final double SECOND_VISIT_NORTH_DEG = 0.01;

    private final RegistryWriter registry;
    private final Camera camera;
    private final RegionRows overlaps;

    Visits(RegistryWriter registry, Camera camera) {
        this.registry = registry;
        this.camera = camera;
        this.overlaps = new RegionRows(registry);
    }

    /** Writes the visits of a shot: none, one, or two that differ in their regions. */
    void write(Shot shot) throws SQLException {
        if (shot.hasTwoVisits()) {
            write(shot, shot.id(), shot.plane(), List.of(ONE_TO_ONE));
            TangentPlane plane = shot.plane();
            TangentPlane shifted =
                    new TangentPlane(plane.raDeg(), plane.decDeg() + SECOND_VISIT_NORTH_DEG, plane.rotationDeg());
            write(shot, shot.id() + SECOND_VISIT, shifted, List.of(BY_SEQUENCE));
        } else if (shot.hasVisit()) {
            write(shot, shot.id(), shot.plane(), List.of(ONE_TO_ONE, BY_SEQUENCE));
        }
    }

    private void write(Shot shot, long visit, TangentPlane plane, List<Integer> systems) throws SQLException {
        Region outline = plane.square(0, 0, camera.widthDeg());
        writeVisit(shot, visit, RegionCodec.encodeBase64(outline));
        overlaps.write("visit", outline, camera.instrument(), visit);
        registry.insert("visit_definition", camera.instrument(), shot.id(), visit);
        for (int system : systems) {
            registry.insert("visit_system_membership", camera.instrument(), system, visit);
        }
        for (int detector = 0; detector < camera.detectors().size(); detector++) {
            if (shot.hasRegion(detector)) {
                writeRegion(visit, detector, region(shot, plane, detector));
            }
        }
    }

    private void writeVisit(Shot shot, long visit, String region) throws SQLException {
        registry.insert(
                "visit",
                camera.instrument(),
                visit,
                shot.dayObs(),
                shot.filter(),
                camera.visitPrefix() + visit,
                visit % 100_000,
                shot.seconds(),
                shot.target(),
                "survey",
                "DEMO",
                null,
                null,
                region,
                shot.timespan());
    }

    private void writeRegion(long visit, int detector, Region region) throws SQLException {
        registry.insert(
                "visit_detector_region", camera.instrument(), detector, visit, RegionCodec.encodeBase64(region));
        overlaps.write("visit_detector_region", region, camera.instrument(), detector, visit);
    }

    private Region region(Shot shot, TangentPlane plane, int detector) {
        Camera.Detector place = camera.detectors().get(detector);
        return shot.isCircle(detector)
                ? plane.circle(place.xDeg(), place.yDeg(), Camera.DETECTOR_WIDTH_DEG)
                : plane.square(place.xDeg(), place.yDeg(), Camera.DETECTOR_WIDTH_DEG);
    }
}
