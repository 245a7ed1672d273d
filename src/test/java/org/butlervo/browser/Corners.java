// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import static java.lang.Math.PI;
import static java.lang.Math.cos;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The corners of an s_region, degrees. Good for small ones that lie neither at a pole nor across RA 0. */
record Corners(List<Double> ra, List<Double> dec) {
    static Corners of(String region) {
        List<Double> numbers = Stream.of(region.replaceAll("[A-Z]+", "").strip().split("\\s+"))
                .map(Double::valueOf)
                .toList();
        return new Corners(every(numbers, 0), every(numbers, 1));
    }

    private static List<Double> every(List<Double> numbers, int first) {
        return IntStream.iterate(first, i -> i < numbers.size(), i -> i + 2)
                .mapToObj(numbers::get)
                .toList();
    }

    double middleRa() {
        return ra.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    double middleDec() {
        return dec.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Angle between the middles of two regions. */
    double distanceDeg(Corners other) {
        double width = (middleRa() - other.middleRa()) * cos(middleDec() * PI / 180);
        return Math.hypot(width, middleDec() - other.middleDec());
    }
}
