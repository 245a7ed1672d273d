// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.butlervo.butler.FieldType;
import org.butlervo.quantity.Timespan;
import org.jspecify.annotations.Nullable;

/** How a field of a dimension record of each type is stored and read (registry notes, logical types). */
enum StoredType {
    INTEGER("int8", 1) {
        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            long value = row.getLong(position);
            return row.wasNull() ? null : (Object) value;
        }
    },
    REAL("float8", 1) {
        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            double value = row.getDouble(position);
            return row.wasNull() || Double.isNaN(value) ? null : (Object) value;
        }
    },
    TEXT("text", 1) {
        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            return row.getString(position);
        }
    },
    FLAG("bool", 1) {
        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            boolean value = row.getBoolean(position);
            return row.wasNull() ? null : (Object) value;
        }
    },
    TIMESPAN("int8range", 2) {
        @Override
        @Nullable
        Object read(ResultSet row, int position) throws SQLException {
            long begin = row.getLong(position);
            if (row.wasNull()) {
                return null;
            }
            long end = row.getLong(position + 1);
            return row.wasNull() || begin > end ? null : new Timespan(begin, end);
        }
    };

    private final String postgresName;
    private final int width;

    StoredType(String postgresName, int width) {
        this.postgresName = postgresName;
        this.width = width;
    }

    /** The value at the position, null where the registry has none. */
    abstract @Nullable Object read(ResultSet row, int position) throws SQLException;

    String postgresName() {
        return postgresName;
    }

    /** How many select expressions one value takes. */
    int width() {
        return width;
    }

    /** How values of the type stand in a database. */
    static StoredType of(FieldType type) {
        return switch (type) {
            case INTEGER -> INTEGER;
            case REAL -> REAL;
            case TEXT -> TEXT;
            case FLAG -> FLAG;
            case TIMESPAN -> TIMESPAN;
        };
    }
}
