// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.SampleRegistry;
import org.butlervo.fixture.TestPostgres;
import org.junit.jupiter.api.Test;

/** Our tables against those that the Butler software made. */
class RegistrySchemaTest {
    @Test
    void hasTheTablesOfARealRegistryOnSqlite() throws SQLException {
        Path sample = SampleRegistry.sqlite("tiny");
        try (Connection real = open(sample);
                Connection ours = open(GeneratedRegistry.sqlite())) {
            assertSame(RegistryStructure.of(ours, ""), RegistryStructure.of(real, ""));
        }
    }

    @Test
    void hasTheTablesOfARealRegistryOnPostgresql() throws SQLException {
        SampleRegistry.postgresql("tiny");
        GeneratedRegistry.postgresql();
        try (Connection real = DriverManager.getConnection(TestPostgres.url("sample_tiny"));
                Connection ours = DriverManager.getConnection(TestPostgres.url("generated"))) {
            assertSame(RegistryStructure.of(ours, "demo"), RegistryStructure.of(real, "public"));
        }
    }

    /** The real registry has more kinds of datasets, hence more tables of their members. */
    private static void assertSame(Map<String, Set<String>> ours, Map<String, Set<String>> real) {
        assertThat(real).containsAllEntriesOf(ours);
        Set<String> missing = new TreeSet<>(real.keySet());
        missing.removeAll(ours.keySet());
        assertThat(missing).allMatch(name -> name.startsWith("dataset_tags_{"));
    }

    @Test
    void hasTheDimensionsOfARealRegistry() throws SQLException {
        Path sample = SampleRegistry.sqlite("tiny");
        try (Connection real = open(sample);
                Connection ours = open(GeneratedRegistry.sqlite())) {
            assertThat(dimensions(ours)).isEqualTo(dimensions(real));
        }
    }

    @Test
    void hasTheManagersOfARealRegistry() throws SQLException {
        Path sample = SampleRegistry.sqlite("tiny");
        try (Connection real = open(sample);
                Connection ours = open(GeneratedRegistry.sqlite())) {
            assertThat(managers(ours)).isEqualTo(managers(real));
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gen3.sqlite3"));
    }

    private static Object dimensions(Connection registry) throws SQLException {
        try (JsonReader reader = Json.createReader(new StringReader(
                attributes(registry, "= 'config:dimensions.json'").get("config:dimensions.json")))) {
            return withoutProse(reader.readObject());
        }
    }

    private static Map<String, String> managers(Connection registry) throws SQLException {
        return attributes(registry, "<> 'config:dimensions.json'");
    }

    private static Map<String, String> attributes(Connection registry, String condition) throws SQLException {
        Map<String, String> attributes = new LinkedHashMap<>();
        try (Statement statement = registry.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name, value FROM butler_attributes WHERE name " + condition)) {
            while (rows.next()) {
                attributes.put(rows.getString(1), rows.getString(2));
            }
        }
        return attributes;
    }

    private static Object withoutProse(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> members.put(name, withoutProse(member)));
            members.remove("doc");
            return members;
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(RegistrySchemaTest::withoutProse).toList();
        }
        return List.of(value);
    }
}
