// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code butler.yaml} from a file, a directory that holds one, or a URL. Includes ({@code !include}, {@code includeConfigs}) are followed
 * relative to the file that names them.
 */
public final class ButlerConfigurationReader {
    private static final String ROOT = "<butlerRoot>";
    private static final String DEFAULT_DATABASE = "sqlite:///" + ROOT + "/gen3.sqlite3";
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String DEFAULT_RECORDS = "file_datastore_records";

    private ButlerConfigurationReader() {}

    /**
     * Reads the configuration at the place.
     *
     * @param place a path or URL of the file or of its directory
     * @throws IOException if it cannot be read or is no configuration of a Butler; the message says why
     */
    public static ButlerConfiguration read(String place) throws IOException {
        URI uri = locate(place);
        YamlTree yaml;
        URLConnection connection = uri.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream in = connection.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            yaml = YamlTree.of(IncludingYaml.parse(text, uri));
        }
        String root = yaml.text("root").orElse(directory(uri));
        boolean remote = yaml.text("cls").orElse("").endsWith("RemoteButler");
        return new ButlerConfiguration(
                root,
                remote
                        ? Optional.of(
                                yaml.text("remote_butler", "url").orElse(root).replace(ROOT, root))
                        : Optional.empty(),
                remote
                        ? Optional.empty()
                        : Optional.of(yaml.text("registry", "db")
                                .orElse(DEFAULT_DATABASE)
                                .replace(ROOT, root)),
                parts(yaml),
                yaml.text("registry", "namespace").orElse(""),
                recordsTables(yaml),
                renamedTypes(yaml));
    }

    private static URI locate(String place) {
        if (place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            String last = place.substring(place.lastIndexOf('/') + 1);
            boolean isFile = last.contains(".");
            return URI.create(isFile ? place : place + (place.endsWith("/") ? "" : "/") + "butler.yaml");
        }
        Path path = Path.of(place).toAbsolutePath().normalize();
        return (Files.isDirectory(path) ? path.resolve("butler.yaml") : path).toUri();
    }

    private static String directory(URI file) {
        if ("file".equals(file.getScheme())) {
            Path parent = Path.of(file).getParent();
            return parent == null ? "/" : parent.toString();
        }
        String text = file.toString();
        return text.substring(0, text.lastIndexOf('/'));
    }

    private static Map<String, String> parts(YamlTree yaml) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : List.of("username", "password", "host", "port", "database")) {
            yaml.text("registry", part).ifPresent(value -> parts.put(part, value));
        }
        return parts;
    }

    private static List<String> recordsTables(YamlTree yaml) {
        Stream<YamlTree> children =
                yaml.trees("datastore", "datastores").stream().map(child -> child.tree("datastore"));
        List<YamlTree> datastores = new ArrayList<>(children.toList());
        if (datastores.isEmpty()) {
            datastores.add(yaml.tree("datastore"));
        }
        return datastores.stream()
                .filter(store -> !store.text("cls").orElse("").endsWith("InMemoryDatastore"))
                .map(store -> store.text("records", "table").orElse(DEFAULT_RECORDS))
                .distinct()
                .toList();
    }

    private static Map<String, String> renamedTypes(YamlTree yaml) {
        YamlTree overrides = yaml.tree("registry", "managers", "datasets", "config", "overrides");
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String type : overrides.values().keySet()) {
            overrides.text(type, "rename").ifPresent(name -> renamed.put(type, name));
        }
        return renamed;
    }
}
