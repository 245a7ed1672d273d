// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseLimitsTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 1, 0", "4, 3, 0", "5, 3, 1", "16, 12, 3", "40, 30, 9"})
    void leavesAConnectionForSignsOfLife(int connections, int queries, int helpers) {
        ServiceSettings.DatabaseLimits limits =
                new ServiceSettings.DatabaseLimits(connections, Duration.ofSeconds(5), Duration.ofMinutes(10));

        assertThat(limits.queries()).isEqualTo(queries);
        assertThat(limits.helpers()).isEqualTo(helpers);
    }
}
