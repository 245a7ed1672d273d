// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.FatalFault;
import org.butlervo.fault.TransientFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlFaultsTest {
    private static final String SECRET = "SELECT secret FROM registry";

    static Stream<SQLException> slow() {
        return Stream.of(new SQLTimeoutException(SECRET), new SQLException(SECRET, "57014"));
    }

    static Stream<SQLException> passing() {
        return Stream.of(
                new SQLException(SECRET, "08006"),
                new SQLException(SECRET, "40001"),
                new SQLException(SECRET, "53300"),
                new SQLException(SECRET, "57P01"),
                new SQLException(SECRET, "58030"),
                new SQLTransientConnectionException(SECRET),
                new SQLNonTransientConnectionException(SECRET),
                new SQLRecoverableException(SECRET),
                new SQLException(SECRET, "", 5),
                new SQLException(SECRET, "", 6 | 1 << 8),
                new SQLException(SECRET, "", 10 | 2 << 8),
                new SQLException(SECRET, "", 14));
    }

    static Stream<SQLException> lasting() {
        return Stream.of(
                new SQLException(SECRET),
                new SQLException(SECRET, "42P01"),
                new SQLException(SECRET, "25006"),
                new SQLException(SECRET, "42601", 5),
                new SQLException(SECRET, "", 1),
                new SQLException(SECRET, "", 8),
                new SQLException(SECRET, "", 11));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void aStatementThatTookTooLongIsTransientAndSaysSo(SQLException e) {
        DaliFault fault = SqlFaults.of(e);

        assertThat(fault).isInstanceOf(TransientFault.class).hasCause(e);
        assertThat(fault).hasMessage("the repository took too long to answer; a narrower query may help");
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesIsTransient(SQLException e) {
        assertThat(SqlFaults.of(e)).isInstanceOf(TransientFault.class).hasCause(e);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatLastsIsFatal(SQLException e) {
        assertThat(SqlFaults.of(e)).isInstanceOf(FatalFault.class).hasCause(e);
    }

    @ParameterizedTest
    @MethodSource({"slow", "passing", "lasting"})
    void usersNeverReadWhatTheDatabaseSaid(SQLException e) {
        assertThat(SqlFaults.of(e).text()).doesNotContain("secret", "SELECT");
    }
}
