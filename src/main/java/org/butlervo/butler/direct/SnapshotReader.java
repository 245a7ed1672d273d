// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.Universe;
import org.butlervo.butler.UniverseReader;
import org.butlervo.fault.FatalFault;

/** Reads a {@link RegistrySnapshot}, after it has checked that the registry is one that this reader understands. */
final class SnapshotReader {
    private final RegistryDatabase database;
    private final Dialect dialect;
    private final Map<String, String> renamedTypes;

    /**
     * Makes a reader.
     *
     * @param renamedTypes dataset types that butler.yaml renames, registered name to the name that clients use
     */
    SnapshotReader(RegistryDatabase database, Map<String, String> renamedTypes) {
        this.database = database;
        this.dialect = database.dialect();
        this.renamedTypes = Map.copyOf(renamedTypes);
    }

    RegistrySnapshot read() {
        try {
            Connection connection = database.open();
            try {
                return read(connection);
            } finally {
                RegistryDatabase.release(connection);
            }
        } catch (SQLException e) {
            throw SqlFaults.of(e);
        }
    }

    private RegistrySnapshot read(Connection connection) throws SQLException {
        Map<String, String> attributes =
                database.map(connection, "SELECT name, value FROM " + dialect.table("butler_attributes"));
        RegistryVersions.check(attributes);
        Universe universe = UniverseReader.read(attributes.getOrDefault("config:dimensions.json", ""));
        Set<String> instruments = new LinkedHashSet<>(database.list(
                connection,
                "SELECT name FROM " + dialect.table("instrument") + " ORDER BY name",
                row -> row.getString(1)));
        return new RegistrySnapshot(universe, types(connection, universe), collections(connection), instruments);
    }

    private Map<String, RegisteredType> types(Connection connection, Universe universe) throws SQLException {
        Map<Long, Set<String>> groups = new HashMap<>();
        database.list(
                        connection,
                        "SELECT dimension_graph_id, dimension_name FROM " + dialect.table("dimension_graph_definition"),
                        row -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(entry -> groups.computeIfAbsent(entry.getKey(), key -> new HashSet<>())
                        .add(entry.getValue()));
        Map<String, RegisteredType> types = new LinkedHashMap<>();
        database.list(
                        connection,
                        "SELECT id, name, storage_class, dimensions_key, tag_association_table FROM "
                                + dialect.table("dataset_type") + " ORDER BY name",
                        row -> new RegisteredType(
                                row.getLong(1),
                                type(
                                        row.getString(2),
                                        row.getString(3),
                                        groups.getOrDefault(row.getLong(4), Set.of()),
                                        universe),
                                row.getString(5)))
                .forEach(type -> types.put(type.type().name(), type));
        return types;
    }

    private DatasetType type(String name, String storageClass, Set<String> dimensions, Universe universe) {
        Set<String> tables = universe.elements().keySet();
        List<String> required = new ArrayList<>(universe.ordered(dimensions));
        dimensions.stream()
                .filter(dimension -> !tables.contains(dimension))
                .sorted()
                .forEach(required::add);
        List<String> known = required.stream().filter(tables::contains).toList();
        return new DatasetType(
                renamedTypes.getOrDefault(name, name), storageClass, required, universe.impliedBy(known));
    }

    private CollectionTree collections(Connection connection) throws SQLException {
        Map<Long, CollectionTree.Collection> byId = new HashMap<>();
        Map<String, CollectionTree.Collection> byName = new HashMap<>();
        for (CollectionTree.Collection collection : database.list(
                connection,
                "SELECT collection_id, name, type FROM " + dialect.table("collection"),
                row -> new CollectionTree.Collection(
                        row.getLong(1), row.getString(2), CollectionTree.Kind.stored(row.getInt(3))))) {
            byId.put(collection.id(), collection);
            byName.put(collection.name(), collection);
        }
        Map<Long, List<CollectionTree.Collection>> children = new HashMap<>();
        for (long[] link : database.list(
                connection,
                "SELECT parent, child FROM " + dialect.table("collection_chain") + " ORDER BY parent, "
                        + Identifiers.quote("position"),
                row -> new long[] {row.getLong(1), row.getLong(2)})) {
            CollectionTree.Collection child = byId.get(link[1]);
            if (child == null) {
                throw new FatalFault("a collection chain of the repository names a collection that is not there");
            }
            children.computeIfAbsent(link[0], key -> new ArrayList<>()).add(child);
        }
        return new CollectionTree(byName, children, summaries(connection));
    }

    private Map<Long, Set<Long>> summaries(Connection connection) throws SQLException {
        Map<Long, Set<Long>> typesIn = new HashMap<>();
        database.list(
                        connection,
                        "SELECT collection_id, dataset_type_id FROM "
                                + dialect.table("collection_summary_dataset_type"),
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair ->
                        typesIn.computeIfAbsent(pair[0], key -> new HashSet<>()).add(pair[1]));
        return typesIn;
    }
}
