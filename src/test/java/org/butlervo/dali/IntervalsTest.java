// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.butlervo.quantity.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    @ParameterizedTest
    @CsvSource({
        "5.5e-7, 5.5e-7, 5.5e-7",
        "'5e-7 6e-7', 5e-7, 6e-7",
        "'  5   6 ', 5, 6",
        "'5 5', 5, 5",
        "'-3 -2', -3, -2",
        "'300 +Inf', 300, Infinity",
        "'300  Inf', 300, Infinity",
        "'300 Infinity', 300, Infinity",
        "'-Inf 5', -Infinity, 5",
        "'-INF +INF', -Infinity, Infinity",
        "'-infinity inf', -Infinity, Infinity"
    })
    void readsIntervals(String text, double min, double max) {
        assertThat(Intervals.parse(text)).isEqualTo(new Interval(min, max));
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "'  ', it is empty",
        "'1 2 3', it has 3 numbers",
        "'2 1', the lower bound is above the upper bound",
        "'+Inf -Inf', the lower bound is above the upper bound",
        "'NaN', '\"NaN\" is not a number'",
        "'1 NaN', '\"NaN\" is not a number'",
        "'0x1p3 9', '\"0x1p3\" is not a number'",
        "'1d', '\"1d\" is not a number'",
        "'1/2', '\"1/2\" is not a number'",
        "'1,2', '\"1,2\" is not a number'"
    })
    void refusesWhatIsNoInterval(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Intervals.parse(text))
                .withMessage(reason);
    }
}
