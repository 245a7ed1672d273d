// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of a YAML document, asked by path. Absent keys, nulls and values of another kind than asked for are empty.
 *
 * @param values as the parser made them
 */
record YamlTree(Map<String, Object> values) {
    /** Makes a tree of whatever the parser gave; anything but a mapping is an empty tree. */
    static YamlTree of(Object parsed) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (parsed instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    values.put(String.valueOf(key), value);
                }
            });
        }
        return new YamlTree(values);
    }

    Optional<Object> value(String... path) {
        Object current = values;
        for (String key : path) {
            Object next = current instanceof Map<?, ?> map ? map.get(key) : null;
            if (next == null) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.of(current);
    }

    Optional<String> text(String... path) {
        return value(path)
                .filter(value -> !(value instanceof Map<?, ?>) && !(value instanceof List<?>))
                .map(String::valueOf);
    }

    YamlTree tree(String... path) {
        return value(path).map(YamlTree::of).orElse(new YamlTree(Map.of()));
    }

    List<YamlTree> trees(String... path) {
        List<YamlTree> trees = new ArrayList<>();
        if (value(path).orElse(List.of()) instanceof List<?> list) {
            for (Object element : list) {
                if (element != null) {
                    trees.add(YamlTree.of(element));
                }
            }
        }
        return trees;
    }
}
