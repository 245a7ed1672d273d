// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;

import org.butlervo.sky.Circle;
import org.butlervo.sky.RegionCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionReaderTest {
    private static final Circle CIRCLE = Circle.ofDegrees(10, 20, 1);
    private static final String STORED = RegionCodec.encodeBase64(CIRCLE);

    private final RegionReader reader = new RegionReader();

    @Test
    void readsAStoredRegion() {
        assertThat(reader.read(STORED)).map(Object::toString).contains(CIRCLE.toString());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"!", "AAAA", "Yw==", "not base 64", "cAAAAAAAAAAA"})
    void aMissingOrMalformedRegionIsNone(String stored) {
        assertThat(reader.read(stored)).isEmpty();
    }

    @Test
    void oneMalformedRegionDoesNotTouchTheNextRow() {
        assertThat(reader.read("AAAA")).isEmpty();
        assertThat(reader.read(STORED)).isPresent();
        assertThat(reader.read("AAAA")).isEmpty();
        assertThat(reader.read(null)).isEmpty();
        assertThat(reader.read(STORED)).isPresent();
    }

    @Test
    void aRegionThatComesAgainIsReadOnce() {
        assertThat(reader.read(STORED).orElseThrow())
                .isSameAs(reader.read(STORED).orElseThrow());
    }
}
