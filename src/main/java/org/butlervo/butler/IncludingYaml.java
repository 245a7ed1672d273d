// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML with Butler's two ways of including other files: the tag {@code !include} and the key {@code includeConfigs}. */
final class IncludingYaml {
    private static final Tag INCLUDE = new Tag("!include");
    private static final String INCLUDE_CONFIGS = "includeConfigs";
    private static final int MAX_DEPTH = 10;

    private final URI file;
    private final int depth;

    private IncludingYaml(URI file, int depth) {
        this.file = file;
        this.depth = depth;
    }

    /**
     * Parses the text of the file into maps, lists, texts and numbers.
     *
     * @throws IOException if it is no YAML, or an include cannot be read
     */
    static Object parse(String text, URI file) throws IOException {
        return new IncludingYaml(file, 0).parse(text);
    }

    private Object parse(String text) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("includes are nested more than " + MAX_DEPTH + " deep");
        }
        ConstructNode include = new ConstructNode() {
            @Override
            public Object construct(Node node) {
                return included(node instanceof ScalarNode scalar ? scalar.getValue() : "");
            }
        };
        LoadSettings settings = LoadSettings.builder()
                .setTagConstructors(Map.of(INCLUDE, include))
                .build();
        try {
            Object parsed = new Load(settings).loadFromString(text);
            return merged(Optional.ofNullable(parsed).orElse(Map.of()));
        } catch (YamlEngineException e) {
            // the parser wraps what a tag's construction throws
            if (e.getCause() instanceof UncheckedIOException unread) {
                throw unreadable(unread);
            }
            throw new IOException("not valid YAML: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(UncheckedIOException e) {
        return new IOException("an included file cannot be read: " + e.getMessage(), e);
    }

    private Object included(String name) {
        URI target = file.resolve(name);
        try (InputStream in = target.toURL().openStream()) {
            return new IncludingYaml(target, depth + 1).parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At every level: later includes win over earlier ones, and explicit keys over both. */
    private Object merged(Object parsed) {
        if (!(parsed instanceof Map<?, ?> map)) {
            return parsed;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        if (map.get(INCLUDE_CONFIGS) instanceof List<?> names) {
            names.forEach(name -> overlay(result, included(String.valueOf(name))));
        }
        Map<String, Object> own = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!INCLUDE_CONFIGS.equals(key) && value != null) {
                own.put(String.valueOf(key), merged(value));
            }
        });
        overlay(result, own);
        return result;
    }

    private static void overlay(Map<String, Object> below, Object above) {
        if (!(above instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (below.get(name) instanceof Map<?, ?> deeper && value instanceof Map<?, ?>) {
                Map<String, Object> combined = new LinkedHashMap<>();
                overlay(combined, deeper);
                overlay(combined, value);
                below.put(name, combined);
            } else if (value != null) {
                below.put(name, value);
            }
        });
    }
}
