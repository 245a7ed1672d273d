// SPDX-License-Identifier: MIT
package org.butlervo.quantity;

import java.time.LocalDate;

/**
 * An instant as a calendar day of its time scale and the time within it.
 *
 * @param day days since 1970-01-01
 * @param nanosOfDay time since the beginning of the day, below {@code nanosInDay}
 * @param nanosInDay length of the day
 */
record DayTime(long day, long nanosOfDay, long nanosInDay) {
    private static final double JD_OF_1970 = 2_440_587.5;
    private static final int SECONDS_PER_DAY = 86_400;

    /** Modified Julian Date. */
    double mjd() {
        return daysAfter(LeapSeconds.MJD_OF_1970);
    }

    /** Julian Date. */
    double jd() {
        return daysAfter(JD_OF_1970);
    }

    /** Seconds since the beginning of 1970, each day counted with 86 400 of them. */
    double unix() {
        return day * (double) SECONDS_PER_DAY + nanosOfDay / (nanosInDay / (double) SECONDS_PER_DAY);
    }

    /** Date and time with microseconds, rounded half up: {@code 2025-04-21T00:59:23.000000} for separator T. A leap second is second 60. */
    String iso(char separator) {
        long micros = (nanosOfDay + 500) / 1000;
        if (micros >= nanosInDay / 1000) {
            return iso(day + 1, 0, separator);
        }
        return iso(day, micros, separator);
    }

    /**
     * The date counted from an epoch, correctly rounded. Adding the rounded fraction of the day to the number of the day rounds twice, which is
     * wrong about once in 10⁵ instants; the exact remainder says when.
     */
    private double daysAfter(double epoch) {
        double whole = epoch + day;
        double elapsed = nanosOfDay;
        double length = nanosInDay;
        double sum = whole + elapsed / length;
        double remainder = Math.fma(whole - sum, length, elapsed);
        double halfStep = Math.ulp(sum) / 2 * length;
        if (remainder > halfStep) {
            return Math.nextUp(sum);
        }
        return remainder < -halfStep ? Math.nextDown(sum) : sum;
    }

    private static String iso(long day, long micros, char separator) {
        LocalDate date = LocalDate.ofEpochDay(day);
        long second = micros / 1_000_000;
        long hour = Math.min(second / 3600, 23);
        long minute = Math.min((second - hour * 3600) / 60, 59);
        StringBuilder text = new StringBuilder(26);
        append(text, date.getYear(), 4).append('-');
        append(text, date.getMonthValue(), 2).append('-');
        append(text, date.getDayOfMonth(), 2).append(separator);
        append(text, hour, 2).append(':');
        append(text, minute, 2).append(':');
        append(text, second - hour * 3600 - minute * 60, 2).append('.');
        return append(text, micros % 1_000_000, 6).toString();
    }

    private static StringBuilder append(StringBuilder text, long number, int digits) {
        long unit = 1;
        for (int i = 1; i < digits; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }
}
