// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that asks the database for the plan of every statement before it runs, with the same binds. */
final class ExplainingSource {
    private final DataSource source;
    private final boolean isPostgresql;
    private final List<String> plans = new ArrayList<>();

    private record Call(Method method, List<Object> arguments) {}

    ExplainingSource(DataSource source, boolean isPostgresql) {
        this.source = source;
        this.isPostgresql = isPostgresql;
    }

    /** The plans so far, a text for each statement. */
    List<String> plans() {
        return plans;
    }

    DataSource proxy() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(source, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement
                    ? statement(connection, statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement statement(Connection connection, PreparedStatement statement, String sql) {
        List<Call> binds = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length == 2) {
                binds.add(new Call(method, List.of(arguments)));
            }
            if (method.getName().equals("executeQuery")) {
                plans.add(plan(connection, sql, binds));
            }
            return method.invoke(statement, arguments);
        });
    }

    /** Tables so small that reading them whole is cheaper would hide a missing index. */
    private String plan(Connection connection, String sql, List<Call> binds)
            throws SQLException, ReflectiveOperationException {
        if (isPostgresql && !connection.getAutoCommit()) {
            try (Statement setting = connection.createStatement()) {
                setting.execute("SET LOCAL enable_seqscan = off");
            }
        }
        String explain = (isPostgresql ? "EXPLAIN (COSTS OFF) " : "EXPLAIN QUERY PLAN ") + sql;
        try (PreparedStatement statement = connection.prepareStatement(explain)) {
            for (Call bind : binds) {
                bind.method.invoke(statement, bind.arguments.toArray());
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(isPostgresql ? 1 : 4));
                }
            }
            return String.join("\n", lines);
        }
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws SQLException, ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return handler.handle(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
