// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.butlervo.sky.UnitVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TangentPlaneTest {
    /** In a gnomonic projection the distance from the pointing is the tangent of the angle, and never the turn's business. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "359.99, 45, 30", "10, 89.99, 200", "201, -89.8, 77", "123, -90, 15", "5, 90, 0"})
    void keepsTheTangentOfTheAngle(double raDeg, double decDeg, double rotationDeg) {
        TangentPlane plane = new TangentPlane(raDeg, decDeg, rotationDeg);
        UnitVector pointing = UnitVector.fromDegrees(raDeg, decDeg);
        for (double x = -1; x <= 1; x += 0.25) {
            for (double y = -1; y <= 1; y += 0.25) {
                double expected = Math.atan(Math.toRadians(Math.hypot(x, y)));
                assertThat(plane.sky(x, y).separationRad(pointing)).isCloseTo(expected, within(1e-14));
            }
        }
    }

    @Test
    void hasNorthUpAndEastToHigherRightAscension() {
        TangentPlane plane = new TangentPlane(0, 0, 0);

        assertThat(plane.sky(0, 1).decDeg()).isCloseTo(1, within(1e-3));
        assertThat(plane.sky(1, 0).raDeg()).isCloseTo(1, within(1e-3));
        assertThat(plane.sky(-1, 0).raDeg()).isCloseTo(359, within(1e-3));
    }

    @Test
    void holdsThePoleWhenItPointsNearIt() {
        UnitVector pole = UnitVector.fromDegrees(0, -90);

        assertThat(new TangentPlane(201, -89.8, 40).square(0, 0, 0.72).contains(pole))
                .isTrue();
    }
}
