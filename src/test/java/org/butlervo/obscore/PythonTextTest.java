// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {
    private static final long SEED = 17;

    @ParameterizedTest
    @CsvSource({
        "30, 30.0",
        "0.1, 0.1",
        "-0.0, -0.0",
        "0, 0.0",
        "60786.041238425925, 60786.041238425925",
        "1745197163, 1745197163.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "5.51e-07, 5.51e-07",
        "9999999999999998, 9999999999999998.0",
        "1e16, 1e+16",
        "2e23, 2e+23",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "5e-324, 5e-324",
        "NaN, nan",
        "-Infinity, -inf",
    })
    void writesNumbersAsPythonDoes(double value, String text) {
        assertThat(PythonText.of(value)).isEqualTo(text);
    }

    @Test
    void writesTruthAsPythonDoes() {
        assertThat(PythonText.of(true)).isEqualTo("True");
        assertThat(PythonText.of(false)).isEqualTo("False");
    }

    @Test
    void numbersReadBackUnchanged() {
        new Random(SEED)
                .doubles(10_000)
                .forEach(value -> assertThat(Double.parseDouble(PythonText.of(value)))
                        .as("seed %d", SEED)
                        .isEqualTo(value));
    }
}
