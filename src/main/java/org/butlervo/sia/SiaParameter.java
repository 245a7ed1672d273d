// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Locale;
import java.util.Optional;

/** The query parameters of SIA 2.0 section 2.1, and DPSUBTYPE, Rubin's addition; each may be repeated, and its values are alternatives. */
public enum SiaParameter {
    POS(
            "deg",
            "CIRCLE 53.1 -27.8 0.1",
            "a circle, range or polygon, in degrees ICRS, that the image's footprint meets"),
    BAND(
            "m",
            "5.5e-7 7e-7",
            "a vacuum wavelength or an interval of them in metres, above 0, that the image's spectral range meets"),
    TIME("d", "60766.4 60766.6", "a time or an interval of times, MJD in UTC, that the exposure meets"),
    POL("", "I", "a polarisation state: I, Q, U, V, RR, LL, RL, LR, XX, YY, XY, YX, POLI or POLA"),
    FOV("deg", "0.1 +Inf", "an interval of field diameters in degrees"),
    SPATRES("arcsec", "-Inf 1.5", "an interval of spatial resolutions in arcsec"),
    SPECRP("", "100 +Inf", "an interval of spectral resolving powers"),
    EXPTIME("s", "30 +Inf", "an interval of exposure times in seconds"),
    TIMERES("s", "-Inf 60", "an interval of time resolutions in seconds"),
    ID(
            "",
            "ivo://example.org/dp1?id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
            "a publisher's dataset identifier, in any case"),
    COLLECTION("", "DEMO.DR1", "the exact name of a data collection"),
    FACILITY("", "Demo:Telescope", "the exact name of a facility"),
    INSTRUMENT("", "DemoCam", "the exact name of an instrument"),
    DPTYPE(
            "",
            "image",
            "an ObsCore data product type: image, cube, spectrum, sed, timeseries, visibility, event or measurements"),
    DPSUBTYPE("", "demo.visit_image", "the exact name of a data product subtype"),
    CALIB("", "2", "a calibration level, 0 to 4"),
    TARGET("", "Nebula", "the exact name of a target"),
    FORMAT("", "application/fits", "the media type of what the access URL gives");

    private final String unit;
    private final String example;
    private final String meaning;

    SiaParameter(String unit, String example, String meaning) {
        this.unit = unit;
        this.example = example;
        this.meaning = meaning;
    }

    /** The unit of its numbers in VOUnits syntax; empty where it has none. */
    public String unit() {
        return unit;
    }

    /** A value as a user may write it. */
    public String example() {
        return example;
    }

    /** What one value of the parameter is, for users. */
    public String meaning() {
        return meaning;
    }

    /** The parameter of that name, in any case. */
    public static Optional<SiaParameter> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (SiaParameter parameter : values()) {
            if (parameter.name().equals(upper)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
