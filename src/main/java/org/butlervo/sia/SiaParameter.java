// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Locale;
import java.util.Optional;

/** The query parameters of SIA 2.0 section 2.1, and DPSUBTYPE, Rubin's addition; each may be repeated, and its values are alternatives. */
public enum SiaParameter {
    POS("a circle, range or polygon, in degrees ICRS, that the image's footprint meets"),
    BAND("a vacuum wavelength or an interval of them in metres, above 0, that the image's spectral range meets"),
    TIME("a time or an interval of times, MJD in UTC, that the exposure meets"),
    POL("a polarisation state: I, Q, U, V, RR, LL, RL, LR, XX, YY, XY, YX, POLI or POLA"),
    FOV("an interval of field diameters in degrees"),
    SPATRES("an interval of spatial resolutions in arcsec"),
    SPECRP("an interval of spectral resolving powers"),
    EXPTIME("an interval of exposure times in seconds"),
    TIMERES("an interval of time resolutions in seconds"),
    ID("a publisher's dataset identifier, in any case"),
    COLLECTION("the exact name of a data collection"),
    FACILITY("the exact name of a facility"),
    INSTRUMENT("the exact name of an instrument"),
    DPTYPE("an ObsCore data product type: image, cube, spectrum, sed, timeseries, visibility, event or measurements"),
    DPSUBTYPE("the exact name of a data product subtype"),
    CALIB("a calibration level, 0 to 4"),
    TARGET("the exact name of a target"),
    FORMAT("the media type of what the access URL gives");

    private final String meaning;

    SiaParameter(String meaning) {
        this.meaning = meaning;
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
