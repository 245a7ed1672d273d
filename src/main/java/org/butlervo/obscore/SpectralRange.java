// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.OptionalDouble;

/**
 * The wavelengths, in metres in vacuum, that a filter or band lets pass; both bounds belong to it. A bound that is not known is empty, shown as
 * null, and so never satisfies a constraint.
 *
 * @param minMetres shortest wavelength
 * @param maxMetres longest wavelength
 */
public record SpectralRange(OptionalDouble minMetres, OptionalDouble maxMetres) {
    public SpectralRange {
        if (minMetres.orElse(Double.NEGATIVE_INFINITY) > maxMetres.orElse(Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the shortest wavelength is above the longest");
        }
    }
}
