// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.butlervo.fault.FatalFault;

/** Reads the universe from its JSON text: the registry's attribute {@code config:dimensions.json}, or what a Butler server tells. */
public final class UniverseReader {
    private static final String NAMESPACE = "daf_butler";
    private static final String TIMESPAN = "timespan";
    private static final int OLDEST = 2;
    private static final int NEWEST = 8;

    private final JsonObject universe;
    private final JsonObject source;
    private final Map<String, DimensionElement> elements = new LinkedHashMap<>();

    private UniverseReader(JsonObject universe) {
        this.universe = universe;
        this.source = universe.getJsonObject("elements");
    }

    /**
     * Parses the document.
     *
     * @throws FatalFault if it is no universe that this reader knows
     */
    public static Universe read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new UniverseReader(reader.readObject()).universe();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new FatalFault("the repository's dimension universe cannot be read", e);
        }
    }

    private Universe universe() {
        int version = universe.getInt("version");
        String namespace = universe.getString("namespace", NAMESPACE);
        if (!namespace.equals(NAMESPACE) || version < OLDEST || version > NEWEST) {
            throw new FatalFault("the repository has dimension universe " + namespace + " version " + version
                    + "; supported is " + NAMESPACE + " version " + OLDEST + " to " + NEWEST);
        }
        String common = universe.getJsonObject("skypix").getString("common");
        if (!common.equals("htm7")) {
            throw new FatalFault("the repository indexes the sky by " + common + "; supported is htm7");
        }
        inOrder(source.keySet()).forEach(this::add);
        return new Universe(version, elements, families("spatial"));
    }

    /** Butler's order: elements after those that they require or imply, and otherwise by name. */
    private List<String> inOrder(Set<String> names) {
        Set<String> left = new TreeSet<>(names);
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> next = left.stream()
                    .filter(name -> Stream.of("requires", "implies")
                            .flatMap(member -> texts(source.getJsonObject(name), member).stream())
                            .allMatch(order::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new JsonException("elements that need others or each other: " + left);
            }
            order.addAll(next);
            next.forEach(left::remove);
        }
        return order;
    }

    private void add(String name) {
        JsonObject json = source.getJsonObject(name);
        List<String> requires = texts(json, "requires");
        List<String> implies = texts(json, "implies");
        List<JsonObject> keys = objects(json, "keys");
        Optional<String> primaryKey = keys.stream().findFirst().map(key -> key.getString("name"));
        Set<String> required = new LinkedHashSet<>();
        requires.forEach(other -> required.addAll(added(other).required()));
        primaryKey.ifPresent(key -> required.add(name));
        boolean stored =
                !json.containsKey("storage") || !json.get("storage").toString().contains("view_of");
        Map<String, FieldType> fields = fields(name, json, required, implies);
        boolean temporal = inTopology("temporal", name);
        List<String> fieldNames = new ArrayList<>(fields.keySet());
        if (temporal) {
            fieldNames.add(TIMESPAN);
        }
        elements.put(
                name,
                new DimensionElement(
                        name,
                        primaryKey,
                        required(required, name),
                        implies,
                        fields,
                        fieldNames,
                        stored,
                        inTopology("spatial", name),
                        temporal));
    }

    private DimensionElement added(String name) {
        DimensionElement element = elements.get(name);
        if (element == null) {
            throw new JsonException("element " + name + " is missing");
        }
        return element;
    }

    /** Required dimensions stand in the order of the universe, an element's own key last. */
    private List<String> required(Set<String> required, String own) {
        List<String> order = new ArrayList<>(elements.keySet());
        order.add(own);
        return order.stream().filter(required::contains).toList();
    }

    private Map<String, FieldType> fields(String name, JsonObject json, Set<String> required, List<String> implies) {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        Set<String> foreign = new HashSet<>(required);
        foreign.addAll(implies);
        foreign.remove(name);
        for (String dimension : foreign) {
            DimensionElement other = added(dimension);
            other.primaryKey().flatMap(other::type).ifPresent(type -> fields.put(dimension, type));
        }
        for (String member : List.of("keys", "metadata")) {
            for (JsonObject field : objects(json, member)) {
                FieldType.named(field.getString("type")).ifPresent(type -> fields.put(field.getString("name"), type));
            }
        }
        return fields;
    }

    private boolean inTopology(String kind, String name) {
        return families(kind).stream().anyMatch(family -> family.contains(name));
    }

    private List<List<String>> families(String kind) {
        JsonObject families = universe.getJsonObject("topology").getJsonObject(kind);
        List<List<String>> result = new ArrayList<>();
        for (String family : families.keySet()) {
            result.add(texts(families, family));
        }
        return result;
    }

    private static List<String> texts(JsonObject json, String member) {
        JsonArray array = json.getJsonArray(member);
        return array == null
                ? List.of()
                : array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    private static List<JsonObject> objects(JsonObject json, String member) {
        JsonArray array = json.getJsonArray(member);
        return array == null
                ? List.of()
                : array.stream().map(JsonValue::asJsonObject).toList();
    }
}
