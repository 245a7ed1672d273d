// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcTaiTest {
    private static final long SEED = 20_250_421;

    /** End of 2016-12-31, whose UTC day has a leap second: TAI at 2017-01-01T00:00:00 UTC. */
    private static final long NEW_YEAR_2017 = 1_483_228_837_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "60786.0, 1745193637000000000",
        "60786.1, 1745202276999999874",
        "60310.5, 1704110437000000000",
        "60550.31803461111, 1724830715190400009",
        "57754.0, 1483228837000000000",
        "57753.99999, 1483228836135989708",
        "41317.0, 63072010000000000",
    })
    void convertsDatesToTai(double mjd, long nanos) {
        assertThat(UtcTai.taiNanos(mjd)).isEqualTo(nanos);
        assertThat(UtcTai.mjdUtc(nanos)).isEqualTo(mjd);
    }

    @ParameterizedTest
    @CsvSource({
        "1745197200000000000, 60786.041238425925, 2025-04-21T00:59:23.000000",
        "1745197230000000000, 60786.04158564815, 2025-04-21T00:59:53.000000",
        "1483228836000000000, 57753.99998842606, 2016-12-31T23:59:60.000000",
        "1483228836999999000, 57753.999999999985, 2016-12-31T23:59:60.999999",
        "1483228835000000000, 57753.99997685212, 2016-12-31T23:59:59.000000",
        "1483228837000000000, 57754.0, 2017-01-01T00:00:00.000000",
        "63072009999999000, 41316.999999999985, 1971-12-31T23:59:59.999999",
        "78796811000000000, 41499.0, 1972-07-01T00:00:00.000000",
    })
    void printsInstants(long nanos, double mjd, String iso) {
        assertThat(UtcTai.mjdUtc(nanos)).isEqualTo(mjd);
        assertThat(UtcTai.isoUtc(nanos)).isEqualTo(iso);
    }

    @Test
    void roundsToMicrosecondsAcrossTheEndOfADay() {
        assertThat(UtcTai.isoUtc(NEW_YEAR_2017 - 500)).isEqualTo("2017-01-01T00:00:00.000000");
        assertThat(UtcTai.isoUtc(NEW_YEAR_2017 - 501)).isEqualTo("2016-12-31T23:59:60.999999");
    }

    @Test
    void writesTaiWithoutLeapSeconds() {
        assertThat(TimeScale.TAI.isot(1_745_197_200_000_000_000L)).isEqualTo("2025-04-21T01:00:00.000000");
        assertThat(TimeScale.TAI.iso(1_745_197_200_000_000_000L)).isEqualTo("2025-04-21 01:00:00.000000");
        assertThat(TimeScale.TAI.mjd(NEW_YEAR_2017)).isEqualTo(57754.00042824074);
        assertThat(TimeScale.UTC.jd(NEW_YEAR_2017)).isEqualTo(2457754.5);
        assertThat(UtcTai.unixSeconds(1_745_197_200_000_000_000L)).isEqualTo(1_745_197_163.0);
    }

    @ParameterizedTest
    @CsvSource({
        "-Infinity, 0",
        "-1e300, 0",
        "40586.9, 0",
        "40587.0, 10000000000",
        "88069.0, 4102444800000000000",
        "88070.0, 4102444800000000000",
        "1e300, 4102444800000000000",
        "Infinity, 4102444800000000000",
    })
    void clampsDatesToTheRangeOfTimespans(double mjd, long nanos) {
        assertThat(UtcTai.taiNanos(mjd)).isEqualTo(nanos);
    }

    @Test
    void refusesNotANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UtcTai.taiNanos(Double.NaN))
                .withMessage("a date is not a number");
    }

    @Test
    void dateIsTheNearestDouble() {
        instants(200_000)
                .forEach(nanos -> assertThat(UtcTai.mjdUtc(nanos))
                        .as("seed %d, instant %d", SEED, nanos)
                        .isEqualTo(exactDate(nanos)));
    }

    @Test
    void datesSurviveTheWayToTaiAndBack() {
        instants(100_000)
                .mapToDouble(UtcTai::mjdUtc)
                .forEach(mjd -> assertThat(UtcTai.mjdUtc(UtcTai.taiNanos(mjd)))
                        .as("seed %d, date %s", SEED, mjd)
                        .isEqualTo(mjd));
    }

    @Test
    void instantsSurviveTheWayToUtcAndBackButForTheLastMicrosecond() {
        instants(100_000)
                .forEach(nanos -> assertThat(Math.abs(UtcTai.taiNanos(UtcTai.mjdUtc(nanos)) - nanos))
                        .as("seed %d, instant %d", SEED, nanos)
                        .isLessThan(640));
    }

    @Test
    void timeNeverRunsBackwards() {
        long[] sorted = instants(100_000).sorted().toArray();

        for (int i = 1; i < sorted.length; i++) {
            assertThat(UtcTai.mjdUtc(sorted[i])).isGreaterThanOrEqualTo(UtcTai.mjdUtc(sorted[i - 1]));
        }
    }

    /** Random instants of 1970 to 2100, and as many close to the leap second of 2016. */
    private static LongStream instants(int count) {
        Random random = new Random(SEED);
        return LongStream.concat(
                random.longs(count, Timespan.MIN_NANOS, Timespan.MAX_NANOS - 1_000_000_000_000L),
                random.longs(count, NEW_YEAR_2017 - 100_000_000_000_000L, NEW_YEAR_2017 + 5_000_000_000L));
    }

    private static double exactDate(long nanos) {
        DayTime instant = TimeScale.UTC.at(nanos);
        return BigDecimal.valueOf(instant.nanosOfDay())
                .divide(BigDecimal.valueOf(instant.nanosInDay()), new MathContext(60))
                .add(BigDecimal.valueOf(40_587 + instant.day()))
                .doubleValue();
    }
}
