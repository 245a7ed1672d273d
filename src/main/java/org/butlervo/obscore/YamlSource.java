// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A place that YAML is read from, a file or a URL. A scalar with Butler's tag {@code !include} stands for the document that it names, relative to
 * the document it is in. Dates stay text.
 *
 * @param uri absolute
 * @param depth how many includes led here
 */
record YamlSource(URI uri, int depth) {
    private static final Tag INCLUDE = new Tag("!include");
    /** Deeper than anyone nests by intent; ends files that include each other. */
    private static final int MAX_DEPTH = 10;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    static YamlSource of(URI uri) {
        return new YamlSource(uri, 0);
    }

    /**
     * Reads the one document that stands here.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws YamlEngineException if it is no YAML
     */
    @Nullable
    Object document() {
        try (InputStream stream = open()) {
            return load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a document that stands elsewhere as if it stood here. */
    @Nullable
    Object load(InputStream stream) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(uri.toString())
                .setSchema(new CoreSchema())
                .setTagConstructors(Map.of(INCLUDE, this::include))
                .build();
        return new Load(settings).loadFromInputStream(stream);
    }

    private @Nullable Object include(@Nullable Node node) {
        String name = Optional.ofNullable(node)
                .filter(ScalarNode.class::isInstance)
                .map(scalar -> ((ScalarNode) scalar).getValue())
                .orElseThrow(() -> new YamlEngineException("!include takes the name of one file"));
        if (depth == MAX_DEPTH) {
            throw new YamlEngineException("more than " + MAX_DEPTH + " files include each other, the last is " + name);
        }
        return new YamlSource(resolve(name), depth + 1).document();
    }

    private URI resolve(String name) {
        try {
            return uri.resolve(name.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new YamlEngineException("!include of something that is no file name: " + name, e);
        }
    }

    private InputStream open() throws IOException {
        URLConnection connection = uri.toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        connection.setReadTimeout((int) READ_TIMEOUT.toMillis());
        return connection.getInputStream();
    }
}
