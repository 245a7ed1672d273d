// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;

/**
 * What the service tells about itself beside its repositories.
 *
 * @param limits of an answer's rows
 * @param formats short names of the result formats, the default first
 * @param coverages of the repositories
 */
public record ServiceTerms(RecordLimits limits, List<String> formats, Coverages coverages) {
    public ServiceTerms {
        formats = List.copyOf(formats);
    }
}
