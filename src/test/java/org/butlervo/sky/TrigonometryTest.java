// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Functions to the last digit. */
class TrigonometryTest {

    @Test
    void sineAndCosineAreRoundedCorrectly() {
        RandomSky sky = new RandomSky(9);
        for (int i = 0; i < 5000; i++) {
            double angle = sky.chance(0.1) ? sky.magnitude(-12, 0) : sky.uniform(-2 * Math.PI, 2 * Math.PI);
            BigDecimal sine = HighPrecision.sine(new BigDecimal(angle));
            BigDecimal half = HighPrecision.sine(new BigDecimal(angle).divide(BigDecimal.valueOf(2)));
            BigDecimal cosine = BigDecimal.ONE.subtract(half.multiply(half).multiply(BigDecimal.valueOf(2)));

            assertThat(Trigonometry.sin(angle)).as("sin %s", angle).isEqualTo(sine.doubleValue());
            assertThat(Trigonometry.cos(angle)).as("cos %s", angle).isEqualTo(cosine.doubleValue());
        }
        assertThat(Trigonometry.sin(0)).isZero();
        assertThat(Trigonometry.cos(0)).isEqualTo(1);
        assertThat(Trigonometry.sin(Math.PI)).isEqualTo(1.2246467991473532e-16);
        assertThat(Trigonometry.cos(Math.PI / 2)).isEqualTo(6.123233995736766e-17);
    }

    @Test
    void arctangentAgreesWithTheStandardOne() {
        RandomSky sky = new RandomSky(10);
        for (int i = 0; i < 100_000; i++) {
            double y = sky.magnitude(-9, 0.5);
            double expected = Math.atan2(y, 1);
            assertThat(Trigonometry.atan2(y, 1)).isCloseTo(expected, within(2 * Math.ulp(expected)));
        }
    }
}
