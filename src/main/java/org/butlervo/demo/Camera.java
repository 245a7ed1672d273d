// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A camera: square detectors in rafts of three by three on the focal plane.
 *
 * @param instrument its name
 * @param exposurePrefix of what its exposures are called
 * @param visitPrefix of what its visits are called, so that two cameras have no observation in common
 * @param detectors numbered by their places in this list
 * @param widthDeg of the focal plane
 */
record Camera(String instrument, String exposurePrefix, String visitPrefix, List<Detector> detectors, double widthDeg) {
    static final double DETECTOR_WIDTH_DEG = 0.23;
    private static final double PITCH_DEG = 0.24;
    private static final int RAFT_SIDE = 3;

    /** One raft of nine detectors. */
    static final Camera SMALL = new Camera("DemoCam", "DC", "", raft("R22", 0, 0), RAFT_SIDE * PITCH_DEG);

    /** 21 rafts, 189 detectors: five rafts a side, and none in the corners. */
    static final Camera WIDE = wide("WideCam", 5);

    Camera {
        detectors = List.copyOf(detectors);
    }

    /**
     * A detector.
     *
     * @param name within its raft
     * @param raft its name
     * @param xDeg of its centre, from the middle of the focal plane
     * @param yDeg of its centre, from the middle of the focal plane
     */
    record Detector(String name, String raft, double xDeg, double yDeg) {
        String fullName() {
            return raft + "_" + name;
        }
    }

    private static Camera wide(String instrument, int side) {
        double pitchDeg = RAFT_SIDE * PITCH_DEG;
        List<Detector> detectors = new ArrayList<>();
        for (int raft = 0; raft < side * side; raft++) {
            int column = raft % side;
            int row = raft / side;
            if (column % (side - 1) != 0 || row % (side - 1) != 0) {
                String name = "R" + row + column;
                detectors.addAll(
                        raft(name, DemoSky.offset(column, side, pitchDeg), DemoSky.offset(row, side, pitchDeg)));
            }
        }
        return new Camera(instrument, "WC", "WC", detectors, side * pitchDeg);
    }

    private static List<Detector> raft(String name, double xDeg, double yDeg) {
        List<Detector> detectors = new ArrayList<>();
        for (int i = 0; i < RAFT_SIDE * RAFT_SIDE; i++) {
            int column = i % RAFT_SIDE;
            int row = i / RAFT_SIDE;
            detectors.add(new Detector(
                    "S" + row + column,
                    name,
                    xDeg + DemoSky.offset(column, RAFT_SIDE, PITCH_DEG),
                    yDeg + DemoSky.offset(row, RAFT_SIDE, PITCH_DEG)));
        }
        return detectors;
    }
}
