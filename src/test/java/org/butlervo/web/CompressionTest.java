// SPDX-License-Identifier: MIT
package org.butlervo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip", "gzip;q=0.5", "*", "br;q=1, *;q=0.1", "gzip ; q=1"})
    void isWantedWhereGzipIsAccepted(String header) {
        assertThat(Compression.accepts(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0, *", "*;q=0", "gzip;q=x", "xgzip"})
    void isNotWantedOtherwise(String header) {
        assertThat(Compression.accepts(header)).isFalse();
    }

    @Test
    void isNotWantedWhereNothingIsSaid() {
        assertThat(Compression.accepts(null)).isFalse();
    }
}
