// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A value bound to one question mark. */
sealed interface Bind {
    void set(PreparedStatement statement, int position) throws SQLException;

    /** A number or text. */
    record Scalar(Object value) implements Bind {
        @Override
        public void set(PreparedStatement statement, int position) throws SQLException {
            statement.setObject(position, value);
        }
    }

    /** A PostgreSQL array of the named element type. */
    record SqlArray(String elementType, List<?> values) implements Bind {
        public SqlArray {
            values = List.copyOf(values);
        }

        @Override
        public void set(PreparedStatement statement, int position) throws SQLException {
            Array array = statement.getConnection().createArrayOf(elementType, values.toArray());
            statement.setArray(position, array);
        }
    }
}
