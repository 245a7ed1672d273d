// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.List;

/** The collections of the demonstration repository: the newer processing run hides a part of the older one. */
enum DemoCollection {
    RAW_ALL(1, "DemoCam/raw/all", 1),
    OLDER_RUN(2, "DemoCam/runs/DR1/20250601T000000Z", 1),
    NEWER_RUN(3, "DemoCam/runs/DR1/20250701T000000Z", 1),
    CALIB_RUN(4, "DemoCam/calib/20250401", 1),
    RAW_RELEASED(5, "DemoCam/raw/DR1", 2),
    CALIB(6, "DemoCam/calib", 4),
    RUNS(7, "DemoCam/runs/DR1", 3, NEWER_RUN, OLDER_RUN),
    DEFAULTS(8, "DemoCam/DR1/defaults", 3, RAW_RELEASED, CALIB, CALIB_RUN),
    RELEASE(9, "DemoCam/DR1", 3, RUNS, DEFAULTS);

    private final long id;
    private final String fullName;
    private final int kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<DemoCollection> children;

    DemoCollection(long id, String fullName, int kind, DemoCollection... children) {
        this.id = id;
        this.fullName = fullName;
        this.kind = kind;
        this.children = List.of(children);
    }

    long id() {
        return id;
    }

    String fullName() {
        return fullName;
    }

    /** As the registry numbers them: 1 RUN, 2 TAGGED, 3 CHAINED, 4 CALIBRATION. */
    int kind() {
        return kind;
    }

    List<DemoCollection> children() {
        return children;
    }
}
