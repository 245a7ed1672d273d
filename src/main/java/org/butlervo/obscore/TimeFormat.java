// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.butlervo.quantity.TimeScale;
import org.butlervo.quantity.UtcTai;

/** How a template writes an instant; the names, in lower case, are those of Astropy. */
enum TimeFormat {
    ISOT {
        @Override
        String text(TimeScale scale, long taiNanos) {
            return scale.isot(taiNanos);
        }
    },
    ISO {
        @Override
        String text(TimeScale scale, long taiNanos) {
            return scale.iso(taiNanos);
        }
    },
    MJD {
        @Override
        String text(TimeScale scale, long taiNanos) {
            return PythonText.of(scale.mjd(taiNanos));
        }
    },
    JD {
        @Override
        String text(TimeScale scale, long taiNanos) {
            return PythonText.of(scale.jd(taiNanos));
        }
    },
    /** Seconds of UTC since 1970, whatever the scale is. */
    UNIX {
        @Override
        String text(TimeScale scale, long taiNanos) {
            return PythonText.of(UtcTai.unixSeconds(taiNanos));
        }
    };

    abstract String text(TimeScale scale, long taiNanos);
}
