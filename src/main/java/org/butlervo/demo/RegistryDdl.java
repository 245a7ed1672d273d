// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.butlervo.quantity.Timespan;

/** The statements that make the tables of a registry on one engine. */
enum RegistryDdl {
    SQLITE {
        @Override
        String type(RegistryTable.Column column) {
            return switch (column.type()) {
                case "text" -> "TEXT";
                case "long" -> "BIGINT";
                case "serial" -> "INTEGER";
                case "short" -> "SMALLINT";
                case "real" -> "FLOAT";
                case "flag" -> "BOOLEAN";
                case "uuid" -> "CHAR(32)";
                default -> "VARCHAR(" + column.length() + ")";
            };
        }

        @Override
        Stream<String> declarations(RegistryTable.Column column) {
            if (!column.isTimespan()) {
                return super.declarations(column);
            }
            List<String> names = timespanColumns(column.name()).toList();
            List<Long> unbounded = List.of(Timespan.MIN_NANOS, Timespan.MAX_NANOS);
            return IntStream.range(0, 2)
                    .mapToObj(i -> names.get(i) + " BIGINT"
                            + (column.isRequired() ? " NOT NULL DEFAULT " + unbounded.get(i) : ""));
        }

        @Override
        String columns(List<String> names) {
            return names.stream()
                    .flatMap(name -> name.equals("timespan") ? timespanColumns(name) : Stream.of(quoted(name)))
                    .collect(Collectors.joining(", "));
        }

        /** SQLite takes foreign keys only when it makes the table, and does not hold texts to their lengths. */
        @Override
        List<String> create(RegistryTable table) {
            List<String> parts = new ArrayList<>(parts(table));
            table.columns().stream()
                    .filter(column -> column.length() > 0)
                    .map(column -> "CHECK (length(" + quoted(column.name()) + ") <= " + column.length() + " AND length("
                            + quoted(column.name()) + ") >= 1)")
                    .forEach(parts::add);
            table.references().forEach(reference -> parts.add(reference(reference)));
            return List.of("CREATE TABLE " + quoted(table.name()) + " (" + String.join(", ", parts) + ")");
        }

        @Override
        List<String> complete(RegistryTable table) {
            return indexes(table);
        }

        @Override
        TableRows rows(Connection connection, RegistryTable table) throws SQLException {
            return new InsertedRows(connection, table);
        }
    },

    POSTGRESQL {
        @Override
        String type(RegistryTable.Column column) {
            return switch (column.type()) {
                case "text", "uuid" -> column.type();
                case "long", "serial" -> "bigint";
                case "short" -> "smallint";
                case "real" -> "double precision";
                case "flag" -> "boolean";
                case "range" -> "int8range";
                default -> "varchar(" + column.length() + ")";
            };
        }

        @Override
        Stream<String> declarations(RegistryTable.Column column) {
            String unbounded = column.isTimespan() && column.isRequired() ? " DEFAULT '(,)'" : "";
            return super.declarations(column).map(declaration -> declaration + unbounded);
        }

        @Override
        List<String> create(RegistryTable table) {
            List<String> statements = new ArrayList<>();
            statements.add("CREATE TABLE " + quoted(table.name()) + " (" + String.join(", ", parts(table)) + ")");
            table.columns().stream()
                    .filter(column -> column.type().equals("serial"))
                    .map(column -> quoted(table.name() + "_seq_" + column.name()))
                    .forEach(sequence -> statements.add("CREATE SEQUENCE " + sequence));
            return statements;
        }

        /** Foreign keys after the rows: the order of the rows then does not matter. */
        @Override
        List<String> complete(RegistryTable table) {
            List<String> statements = new ArrayList<>(indexes(table));
            table.references()
                    .forEach(reference ->
                            statements.add("ALTER TABLE " + quoted(table.name()) + " ADD " + reference(reference)));
            table.columns().stream()
                    .filter(column -> column.type().equals("serial"))
                    .forEach(column -> statements.add("SELECT setval('" + table.name() + "_seq_" + column.name()
                            + "', COALESCE((SELECT max(" + quoted(column.name()) + ") FROM " + quoted(table.name())
                            + "), 0) + 1, false)"));
            return statements;
        }

        @Override
        TableRows rows(Connection connection, RegistryTable table) throws SQLException {
            return new CopiedRows(connection, table);
        }
    };

    abstract String type(RegistryTable.Column column);

    /** Statements before the rows are written. */
    abstract List<String> create(RegistryTable table);

    /** Statements after the rows are written. */
    abstract List<String> complete(RegistryTable table);

    /** The way of rows into a table. */
    abstract TableRows rows(Connection connection, RegistryTable table) throws SQLException;

    Stream<String> declarations(RegistryTable.Column column) {
        return Stream.of(quoted(column.name()) + " " + type(column) + (column.isRequired() ? " NOT NULL" : ""));
    }

    String columns(List<String> names) {
        return names.stream().map(RegistryDdl::quoted).collect(Collectors.joining(", "));
    }

    List<String> parts(RegistryTable table) {
        List<String> parts = new ArrayList<>(
                table.columns().stream().flatMap(this::declarations).toList());
        parts.add("PRIMARY KEY (" + columns(table.key()) + ")");
        table.uniques().forEach(unique -> parts.add("UNIQUE (" + columns(unique) + ")"));
        return parts;
    }

    String reference(RegistryTable.Reference reference) {
        return "FOREIGN KEY (" + columns(reference.columns()) + ") REFERENCES " + quoted(reference.table()) + " ("
                + columns(reference.otherColumns()) + ")" + (reference.cascades() ? " ON DELETE CASCADE" : "");
    }

    List<String> indexes(RegistryTable table) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < table.indexes().size(); i++) {
            statements.add("CREATE INDEX " + quoted(table.name() + "_idx_" + i) + " ON " + quoted(table.name()) + " ("
                    + columns(table.indexes().get(i)) + ")");
        }
        return statements;
    }

    static Stream<String> timespanColumns(String name) {
        return Stream.of(name + "_begin", name + "_end");
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
