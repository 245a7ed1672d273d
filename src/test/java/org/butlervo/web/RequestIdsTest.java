// SPDX-License-Identifier: MIT
package org.butlervo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"1", "0af7651916cd43dd8448eb211c80319c", "Root=1-67891233-abcdef012345678912345678", "a/b:c@d"})
    void keepsASaneName(String given) {
        assertThat(RequestIds.of(Optional.of(given))).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "a\"b", "<script>", "é", "\u001b[31m"})
    void makesOneInPlaceOfAnother(String given) {
        assertThat(RequestIds.of(Optional.of(given))).matches("[0-9a-f]{32}");
    }

    @Test
    void doesNotKeepAVeryLongName() {
        assertThat(RequestIds.of(Optional.of("a".repeat(101)))).hasSize(32);
    }

    @Test
    void makesADifferentOneEachTime() {
        assertThat(RequestIds.of(Optional.empty())).isNotEqualTo(RequestIds.of(Optional.empty()));
    }
}
