// SPDX-License-Identifier: MIT
package org.butlervo.traffic;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param perMinute in the long run
 * @param burst at once, after a quiet time
 */
public record Rate(int perMinute, int burst) {
    public Rate {
        if (perMinute < 1 || burst < 1) {
            throw new IllegalArgumentException("a rate is one from 1 on");
        }
    }

    double perNano() {
        return (double) perMinute / Duration.ofMinutes(1).toNanos();
    }
}
