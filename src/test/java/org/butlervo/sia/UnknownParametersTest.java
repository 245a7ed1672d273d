// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownParametersTest {
    @ParameterizedTest
    @EnumSource(SiaParameter.class)
    void knowsTheQueryParameters(SiaParameter parameter) {
        assertThat(UnknownParameters.warnings(Set.of(parameter.name()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAXREC", "RESPONSEFORMAT", "RUNID", "REQUEST", "VERSION", "UPLOAD", "LANG"})
    void knowsTheParametersOfTheProtocol(String name) {
        assertThat(UnknownParameters.warnings(Set.of(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSS, POS",
        "BNAD, BAND",
        "INSTRUMEMT, INSTRUMENT",
        "MAXRECS, MAXREC",
        "RESPONSEFORMATS, RESPONSEFORMAT",
        "COLECTON, COLLECTION",
        "TIM, TIME"
    })
    void namesTheNearestParameter(String slip, String meant) {
        assertThat(UnknownParameters.warnings(Set.of(slip)))
                .containsExactly("unknown parameter " + slip + " is ignored; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE_OF_EVERYTHING", "Q", "INTERSECTION", "X1234567890123456789012345678901234567890"})
    void namesNoneWhereNoneIsNear(String name) {
        assertThat(UnknownParameters.warnings(Set.of(name)))
                .containsExactly("unknown parameter " + name + " is ignored");
    }

    @Test
    void warningsAreSortedAndNotTooMany() {
        Set<String> names =
                IntStream.range(100, 200).mapToObj(i -> "UNKNOWN_" + i).collect(Collectors.toSet());

        assertThat(UnknownParameters.warnings(names))
                .hasSize(21)
                .endsWith("unknown parameter UNKNOWN_119 is ignored", "80 more unknown parameters are ignored")
                .first()
                .isEqualTo("unknown parameter UNKNOWN_100 is ignored");
    }

    @Test
    void aLongNameIsQuotedInPart() {
        assertThat(UnknownParameters.warnings(Set.of("A".repeat(500))))
                .containsExactly("unknown parameter " + "A".repeat(80) + "… is ignored");
    }
}
