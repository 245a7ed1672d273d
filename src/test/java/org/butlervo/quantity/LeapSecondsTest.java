// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeapSecondsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    @Test
    void aLineIsADateAndADifference() {
        LeapSeconds table = read("# comment", "", "  40588.0  2 1 1970  3", "40590 4 1 1970 4");

        assertThat(table.utc(3 * SECOND)).isEqualTo(new DayTime(0, 0, DAY));
        assertThat(table.utc(2 * DAY + 3 * SECOND)).isEqualTo(new DayTime(2, 0, DAY + SECOND));
        assertThat(table.utc(3 * DAY + 3 * SECOND)).isEqualTo(new DayTime(2, DAY, DAY + SECOND));
        assertThat(table.utc(3 * DAY + 4 * SECOND)).isEqualTo(new DayTime(3, 0, DAY));
    }

    @Test
    void aSecondCanAlsoBeLeftOut() {
        LeapSeconds table = read("40587 1 1 1970 3", "40589 3 1 1970 2");

        assertThat(table.utc(2 * DAY + 2 * SECOND - 1)).isEqualTo(new DayTime(1, DAY - SECOND - 1, DAY - SECOND));
        assertThat(table.utc(2 * DAY + 2 * SECOND)).isEqualTo(new DayTime(2, 0, DAY));
    }

    @Test
    void refusesAnEmptyTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("# nothing"))
                .withMessage("the leap-second table is empty");
    }

    @ParameterizedTest
    @CsvSource({"41317 1 1 1972 10,41317 1 1 1972 11", "41317 1 1 1972 10,41000 1 1 1972 11", "41317 1 1 1972 ten,"})
    void refusesATableThatMakesNoSense(String first, String second) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(first, second == null ? "" : second));
    }

    private static LeapSeconds read(String... lines) {
        return LeapSeconds.read(new StringReader(String.join("\n", lines)));
    }
}
