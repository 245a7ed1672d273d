// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.Universe;
import org.butlervo.quantity.Timespan;

/** The time from the first exposure or visit of a registry to the last, as far as their ends are known. */
final class ObservedTime {
    private static final List<String> ELEMENTS = List.of("exposure", "visit");

    private ObservedTime() {}

    static Optional<Timespan> read(RegistryDatabase database, Universe universe) throws SQLException {
        Connection connection = database.open();
        try {
            List<Timespan> spans = ELEMENTS.stream()
                    .flatMap(name -> universe.element(name).stream())
                    .filter(element -> element.stored() && element.temporal())
                    .flatMap(element -> of(database, connection, element).stream())
                    .toList();
            return spans.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Timespan(
                            spans.stream().mapToLong(Timespan::beginNanos).min().getAsLong(),
                            spans.stream().mapToLong(Timespan::endNanos).max().getAsLong()));
        } finally {
            RegistryDatabase.release(connection);
        }
    }

    private static Optional<Timespan> of(RegistryDatabase database, Connection connection, DimensionElement element) {
        try {
            return database
                    .list(
                            connection,
                            "SELECT " + database.dialect().observedTime() + " FROM "
                                    + database.dialect().table(element.name()),
                            row -> Stream.of(row.getLong(1), row.getLong(2))
                                    .filter(nanos -> nanos != 0)
                                    .toList())
                    .stream()
                    .filter(bounds -> bounds.size() == 2 && bounds.get(0) <= bounds.get(1))
                    .map(bounds -> new Timespan(bounds.get(0), bounds.get(1)))
                    .findFirst();
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }
}
