// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.butlervo.fault.UsageFault;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void parsesEveryTextInOrder() {
        assertThat(Values.parse("CALIB", List.of("2", "1"), "an integer", Numbers::integer))
                .containsExactly(2L, 1L);
    }

    @Test
    void theFaultNamesTheParameterQuotesTheValueAndSaysWhatIsAccepted() {
        assertThatThrownBy(() -> Values.parse("CALIB", List.of("2", "two"), "an integer", Numbers::integer))
                .isInstanceOf(UsageFault.class)
                .hasMessage("invalid CALIB value \"two\": it is not an integer; accepted: an integer")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFaultQuotesNoMoreThanTheBeginningOfALongValue() {
        String longText = "x".repeat(5000);

        assertThatThrownBy(() -> Values.parse("CALIB", longText, "an integer", Numbers::integer))
                .hasMessage(
                        "invalid CALIB value \"" + "x".repeat(80) + "…\": it is not an integer; accepted: an integer");
    }

    @Test
    void quotesALongWordOnlyInPart() {
        assertThatThrownBy(() -> Values.parse("BAND", "9".repeat(90) + "x", "an interval", Intervals::parse))
                .hasMessage("invalid BAND value \"" + "9".repeat(80) + "…\": \"" + "9".repeat(80)
                        + "…\" is not a number; accepted: an interval");
    }

    @Test
    void shortensOnlyWhatIsLongerThanEightyCharacters() {
        assertThat(Values.shortened("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Values.shortened("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    }
}
