// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a YAML document. What is wrong with them is noted with the path of the key, and reading goes on, so that one pass
 * finds every problem. A field that is null counts as absent.
 */
final class YamlFields {
    private final String path;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> problems;

    private YamlFields(String path, @Nullable Object value, List<String> problems) {
        this.path = path;
        this.problems = problems;
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> {
                if (field != null) {
                    values.put(String.valueOf(key), field);
                }
            });
        } else if (value != null) {
            problems.add((path.isEmpty() ? "the document" : path) + ": must be an object with keys");
        }
    }

    static YamlFields ofDocument(@Nullable Object document, List<String> problems) {
        return new YamlFields("", document, problems);
    }

    /** The object in that field; one without fields where it is absent. */
    YamlFields object(String key) {
        return new YamlFields(pathOf(key), values.get(key), problems);
    }

    boolean isObject(String key) {
        return values.get(key) instanceof Map;
    }

    Set<String> keys() {
        return values.keySet();
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void problem(String key, String what) {
        problems.add(pathOf(key) + ": " + what);
    }

    /** Paths of the keys that are not among the known ones. */
    List<String> unknown(Set<String> known) {
        return keys().stream()
                .filter(key -> !known.contains(key))
                .map(this::pathOf)
                .toList();
    }

    /**
     * The value of a field.
     *
     * @param reader throws IllegalArgumentException, with what is accepted, for any other value
     */
    <T> Optional<T> optional(String key, Function<Object, T> reader) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> read(key, value, reader));
    }

    /** Like {@link #optional} for a field that must be there; the placeholder goes on in its place when it is not. */
    <T> T required(String key, T placeholder, Function<Object, T> reader) {
        if (!values.containsKey(key)) {
            problem(key, "is missing");
        }
        return optional(key, reader).orElse(placeholder);
    }

    /** The elements of a list; empty where it is absent. */
    <T> List<T> list(String key, Function<Object, T> reader) {
        Object value = values.getOrDefault(key, List.of());
        if (!(value instanceof List<?> elements)) {
            problem(key, "must be a list");
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String element = key + "[" + i + "]";
            Optional.<Object>ofNullable(elements.get(i))
                    .ifPresentOrElse(
                            present -> read(element, present, reader).ifPresent(read::add),
                            () -> problem(element, "is missing"));
        }
        return read;
    }

    /** The fields of the object in that field, in order; empty where it is absent. */
    <T> Map<String, T> map(String key, Function<Object, T> reader) {
        YamlFields fields = object(key);
        Map<String, T> read = new LinkedHashMap<>();
        fields.keys().forEach(name -> fields.optional(name, reader).ifPresent(value -> read.put(name, value)));
        return read;
    }

    private <T> Optional<T> read(String key, Object value, Function<Object, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException e) {
            problem(key, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
