// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.butlervo.quantity.Timespan;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows for PostgreSQL, as portions of COPY in its text format. */
final class CopiedRows implements TableRows {
    private static final int PORTION_CHARACTERS = 1 << 18;

    private final CopyManager copier;
    private final String command;
    private final StringBuilder pending = new StringBuilder();

    CopiedRows(Connection connection, RegistryTable table) throws SQLException {
        this.copier = connection.unwrap(PGConnection.class).getCopyAPI();
        String columns = table.columns().stream()
                .map(column -> RegistryDdl.quoted(column.name()))
                .collect(Collectors.joining(", "));
        this.command = "COPY " + RegistryDdl.quoted(table.name()) + " (" + columns + ") FROM STDIN";
    }

    @Override
    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            append(values[i]);
            pending.append(i + 1 < values.length ? '\t' : '\n');
        }
        if (pending.length() >= PORTION_CHARACTERS) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            pending.append("\\N");
        } else if (value instanceof Timespan span) {
            pending.append('[')
                    .append(span.hasBegin() ? span.beginNanos() : "")
                    .append(',')
                    .append(span.hasEnd() ? span.endNanos() : "")
                    .append(')');
        } else {
            appendText(value.toString());
        }
    }

    private void appendText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> pending.append("\\\\");
                case '\t' -> pending.append("\\t");
                case '\n' -> pending.append("\\n");
                case '\r' -> pending.append("\\r");
                default -> pending.append(c);
            }
        }
    }

    @Override
    public void flush() throws SQLException {
        try {
            copier.copyIn(command, new StringReader(pending.toString()));
        } catch (IOException e) {
            throw new SQLException(command, e);
        }
        pending.setLength(0);
    }

    @Override
    public void close() {
        // holds nothing of the connection
    }
}
