// SPDX-License-Identifier: MIT
package org.butlervo.bench;

/** A database engine, with what a hand-written statement must say differently on it. */
enum Engine {
    POSTGRESQL("PostgreSQL", "JOIN", "uuid") {
        @Override
        String begin(String alias) {
            return "lower(" + alias + ".timespan)";
        }

        @Override
        String end(String alias) {
            return "upper(" + alias + ".timespan)";
        }

        @Override
        String stored(String uuid) {
            return uuid;
        }
    },
    SQLITE("SQLite", "CROSS JOIN", "text") {
        @Override
        String begin(String alias) {
            return alias + ".timespan_begin";
        }

        @Override
        String end(String alias) {
            return alias + ".timespan_end";
        }

        @Override
        String stored(String uuid) {
            return uuid.replace("-", "");
        }
    };

    private final String title;
    private final String join;
    private final String idType;

    Engine(String title, String join, String idType) {
        this.title = title;
        this.join = join;
        this.idType = idType;
    }

    String title() {
        return title;
    }

    /** An inner join; SQLite has no statistics of temporary tables and gets the order told. */
    String join() {
        return join;
    }

    String idType() {
        return idType;
    }

    /** The select expression of the beginning of a timespan. */
    abstract String begin(String alias);

    /** The select expression of the end of a timespan. */
    abstract String end(String alias);

    /** The text of a UUID as the registry stores it. */
    abstract String stored(String uuid);
}
