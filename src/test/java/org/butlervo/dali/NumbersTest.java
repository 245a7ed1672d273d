// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "+5, 5",
        "-5, -5",
        "5., 5",
        ".5, 0.5",
        "-.5, -0.5",
        "005.50, 5.5",
        "5.5e-7, 5.5e-7",
        "5.5E+3, 5500",
        "1e999, Infinity",
        "1e-999, 0",
        "inf, Infinity",
        "Inf, Infinity",
        "+INF, Infinity",
        "-inf, -Infinity",
        "Infinity, Infinity",
        "-INFINITY, -Infinity"
    })
    void readsRealNumbers(String word, double value) {
        assertThat(Numbers.real(word)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "NaN", "nan", "1d", "1f", "0x1p3", "0x10", "1e", "e5", ".", "+", "--1", "1,5", "1_000", "1 2",
                "in", "infin", "+ inf", "٣", "1e1.5"
            })
    void refusesWhatIsNoNumber(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.real(word))
                .withMessage("\"" + word + "\" is not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "1e999"})
    void refusesInfinityWhereFiniteNumbersAreAsked(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.finite(word))
                .withMessage("\"" + word + "\" is not a finite number");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+12, 12",
        "' 7 ', 7",
        "007, 7",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775807",
        "-99999999999999999999, -9223372036854775808"
    })
    void readsIntegersAndKeepsThemInRange(String text, long value) {
        assertThat(Numbers.integer(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.0", "1e3", "two", "1 2", "0x10", "Inf", "+"})
    void refusesWhatIsNoInteger(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.integer(text))
                .withMessage("it is not an integer");
    }

    @Test
    void partsWordsAtAnyWhiteSpace() {
        assertThat(Numbers.words(" \t a  b\r\nc ")).containsExactly("a", "b", "c");
        assertThat(Numbers.words("")).isEmpty();
        assertThat(Numbers.words("  ")).isEmpty();
    }
}
