// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.butlervo.fault.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParametersTest {
    @ParameterizedTest
    @ValueSource(strings = {"POS", "pos", "Pos"})
    void namesAreOneInAnyCase(String name) {
        RequestParameters sent = RequestParameters.of(Map.of(name, List.of("a")));

        assertThat(sent.values("POS")).containsExactly("a");
        assertThat(sent.values("pOs")).containsExactly("a");
        assertThat(sent.names()).containsExactly("POS");
    }

    @Test
    void valuesOfOneNameInSeveralCasesAreJoinedInOrder() {
        Map<String, List<String>> source = new LinkedHashMap<>();
        source.put("calib", List.of("1", "2"));
        source.put("CALIB", List.of("3"));

        assertThat(RequestParameters.of(source).values("CALIB")).containsExactly("1", "2", "3");
    }

    @Test
    void urlAndFormAreJoinedInOrder() {
        RequestParameters sent = RequestParameters.of(
                Map.of("ID", List.of("url"), "BAND", List.of("1")), Map.of("id", List.of("form", "url")));

        assertThat(sent.values("ID")).containsExactly("url", "form", "url");
        assertThat(sent.names()).containsExactlyInAnyOrder("ID", "BAND");
    }

    @Test
    void whatWasNotSentIsEmpty() {
        RequestParameters nothing = RequestParameters.of();

        assertThat(nothing.values("POS")).isEmpty();
        assertThat(nothing.single("MAXREC")).isEmpty();
        assertThat(nothing.names()).isEmpty();
    }

    @Test
    void keepsAnEmptyValue() {
        assertThat(RequestParameters.of(Map.of("POS", List.of(""))).values("POS"))
                .containsExactly("");
    }

    @Test
    void aSingleParameterIsTakenOnce() {
        assertThat(RequestParameters.of(Map.of("MaxRec", List.of("5"))).single("MAXREC"))
                .contains("5");
    }

    @Test
    void refusesARepeatedSingleParameterEvenInAnotherCase() {
        RequestParameters sent = RequestParameters.of(Map.of("MAXREC", List.of("5")), Map.of("maxrec", List.of("5")));

        assertThatThrownBy(() -> sent.single("MAXREC"))
                .isInstanceOf(UsageFault.class)
                .hasMessage("MAXREC is given 2 times; it is accepted once");
    }

    @Test
    void takesANameWithoutAValueAsAnEmptyValue() {
        RequestParameters parameters = RequestParameters.of(Map.of("MAXREC", Arrays.asList(null, "1")));

        assertThat(parameters.values("MAXREC")).containsExactly("", "1");
    }
}
