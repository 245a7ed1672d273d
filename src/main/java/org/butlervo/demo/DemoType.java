// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.util.List;

/** The dataset types of the demonstration repository. */
enum DemoType {
    RAW(1, "raw", "Exposure", 1, "instrument", "detector", "exposure"),
    VISIT_IMAGE(2, "visit_image", "ExposureF", 2, "instrument", "detector", "visit"),
    DIFFERENCE_IMAGE(3, "difference_image", "ExposureF", 2, "instrument", "detector", "visit"),
    VISIT_SUMMARY(4, "visit_summary", "ExposureCatalog", 3, "instrument", "visit"),
    DEEP_COADD(5, "deep_coadd", "ExposureF", 4, "band", "skymap", "tract", "patch"),
    TEMPLATE_COADD(6, "template_coadd", "ExposureF", 4, "band", "skymap", "tract", "patch"),
    BIAS(7, "bias", "ExposureF", 5, "instrument", "detector");

    private final long id;
    private final String typeName;
    private final String storageClass;
    private final int dimensionsKey;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> dimensions;

    DemoType(long id, String typeName, String storageClass, int dimensionsKey, String... dimensions) {
        this.id = id;
        this.typeName = typeName;
        this.storageClass = storageClass;
        this.dimensionsKey = dimensionsKey;
        this.dimensions = List.of(dimensions);
    }

    long id() {
        return id;
    }

    String typeName() {
        return typeName;
    }

    String storageClass() {
        return storageClass;
    }

    /** Number of its group of dimensions. */
    int dimensionsKey() {
        return dimensionsKey;
    }

    /** Required dimensions in Butler's order. */
    List<String> dimensions() {
        return dimensions;
    }

    String governor() {
        return dimensions.contains("skymap") ? "skymap" : "instrument";
    }

    String tagsTable() {
        return "dataset_tags_%08d".formatted(dimensionsKey);
    }

    boolean isCalibration() {
        return this == BIAS;
    }

    String calibsTable() {
        return "dataset_calibs_%08d".formatted(dimensionsKey);
    }
}
