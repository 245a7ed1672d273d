// SPDX-License-Identifier: MIT
package org.butlervo.sia;

/**
 * How many rows an answer may hold.
 *
 * @param standard where the client does not say
 * @param maximum whatever the client says
 */
public record RecordLimits(long standard, long maximum) {
    public RecordLimits {
        if (standard < 1 || maximum < standard) {
            throw new IllegalArgumentException("the default must be at least 1 and the maximum at least the default");
        }
    }
}
