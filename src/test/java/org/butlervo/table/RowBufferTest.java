// SPDX-License-Identifier: MIT
package org.butlervo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowBufferTest {
    private static final long SEED = 42L;

    private final RowBuffer buffer = new RowBuffer();

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                9,
                10,
                -10,
                99,
                100,
                999_999_999_999_999_999L,
                1_000_000_000_000_000_000L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void writesWholeNumber(long value) {
        buffer.putDecimal(value);

        assertThat(text()).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                30.0,
                -1.5,
                0.1,
                5.51e-7,
                1e15,
                999_999_999_999_999.0,
                1e22,
                2e-3,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                9007199254740992.0
            })
    void writesRealNumberThatReadsTheSame(double value) {
        buffer.putDecimal(value);

        assertThat(Double.parseDouble(text())).isEqualTo(value);
    }

    @Test
    void everyRealNumberReadsTheSame() {
        new Random(SEED)
                .longs(100_000)
                .mapToDouble(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .forEach(value -> {
                    buffer.truncate(0);
                    buffer.putDecimal(value);
                    assertThat(Double.parseDouble(text())).as("seed %d", SEED).isEqualTo(value);
                });
    }

    @Test
    void everyRealNumberOfUsualSizeReadsTheSameAndIsShort() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500_000; i++) {
            double value = Math.scalb(random.nextDouble(), random.nextInt(62) - 8);
            value = i % 3 == 0 ? Math.nextDown(Math.rint(value)) : i % 3 == 1 ? (float) value : value;
            buffer.truncate(0);
            buffer.putDecimal(value);
            assertThat(Double.parseDouble(text())).as("seed %d", SEED).isEqualTo(value);
            assertThat(text().length()).as("length of %s", text()).isLessThanOrEqualTo(23);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-8, -7, -6, -5, -1, 0, 1, 10, 48, 49, 50, 51, 52, 53})
    void powersOfTwoAndTheirNeighboursReadTheSame(int exponent) {
        double power = Math.scalb(1.0, exponent);
        for (double value : new double[] {Math.nextDown(power), power, Math.nextUp(power)}) {
            buffer.truncate(0);
            buffer.putDecimal(value);
            assertThat(Double.parseDouble(text())).isEqualTo(value);
        }
    }

    @Test
    void everyShortRealNumberReadsTheSame() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double value =
                    random.nextInt(2_000_000) * Math.pow(10, -random.nextInt(18)) * (random.nextBoolean() ? 1 : -1);
            buffer.truncate(0);
            buffer.putDecimal(value);
            assertThat(Double.parseDouble(text())).as("seed %d", SEED).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30.0",
        "-1.5, -1.5",
        "5.51e-7, 0.000000551",
        "60000.25, 60000.25",
        "0.1, 0.1",
        "53.1, 53.1",
        "1e-9, 0.000000001"
    })
    void writesShortRealNumberPlainly(double value, String text) {
        buffer.putDecimal(value);

        assertThat(text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "☆", "🔭", "a\u0000b", "\uFFFD"})
    void writesTextAsUtf8(String text) {
        buffer.putText(text);

        assertThat(buffer.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void replacesHalfASurrogatePair() {
        buffer.putText("a\uD83Db");

        assertThat(text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void growsBeyondItsFirstSize() {
        String text = "☆".repeat(100_000);

        buffer.putText(text);

        assertThat(text()).isEqualTo(text);
    }

    @Test
    void writesBigEndianNumbers() {
        buffer.putInt(-2);
        buffer.putLong(Long.MIN_VALUE + 3);
        buffer.putUtf16("☆");

        ByteBuffer bytes = ByteBuffer.wrap(buffer.toByteArray());
        assertThat(bytes.getInt()).isEqualTo(-2);
        assertThat(bytes.getLong()).isEqualTo(Long.MIN_VALUE + 3);
        assertThat(bytes.getChar()).isEqualTo('☆');
    }

    private String text() {
        return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
    }
}
