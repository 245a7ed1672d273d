// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables of a Butler registry, read from the resource {@code registry-schema.txt}, whose head explains its notation. */
final class RegistrySchema {
    private final List<RegistryTable> tables = new ArrayList<>();
    private String name = "";
    private List<RegistryTable.Column> columns = List.of();
    private List<String> key = List.of();
    private List<List<String>> uniques = new ArrayList<>();
    private List<List<String>> indexes = new ArrayList<>();
    private List<RegistryTable.Reference> references = new ArrayList<>();

    private RegistrySchema() {}

    static List<RegistryTable> tables() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("registry-schema.txt"), StandardCharsets.UTF_8))) {
            RegistrySchema schema = new RegistrySchema();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(schema::read);
            schema.end();
            return List.copyOf(schema.tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of this package. */
    static String text(String resource) {
        try (InputStream in = resource(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(RegistrySchema.class.getResourceAsStream(name), name);
    }

    private void read(String line) {
        String text = line.strip();
        int blank = text.indexOf(' ');
        String rest = text.substring(blank + 1);
        switch (text.substring(0, blank)) {
            case "table" -> begin(rest);
            case "columns" -> columns = words(rest).map(RegistrySchema::column).toList();
            case "key" -> key = words(rest).toList();
            case "unique" -> uniques.add(words(rest).toList());
            case "index" -> indexes.add(words(rest).toList());
            case "references" -> references.add(reference(rest));
            default -> throw new IllegalStateException("not understood: " + line);
        }
    }

    private void begin(String nextName) {
        end();
        name = nextName;
        uniques = new ArrayList<>();
        indexes = new ArrayList<>();
        references = new ArrayList<>();
    }

    private void end() {
        if (!name.isEmpty()) {
            tables.add(new RegistryTable(name, columns, key, uniques, indexes, references));
        }
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split(", ", -1));
    }

    private static RegistryTable.Column column(String text) {
        String[] words = text.split(" ", 2);
        boolean required = words[1].endsWith("!");
        return new RegistryTable.Column(words[0], words[1].replace("!", ""), required);
    }

    private static RegistryTable.Reference reference(String text) {
        boolean cascades = text.endsWith(" cascade");
        String plain = cascades ? text.substring(0, text.length() - " cascade".length()) : text;
        int blank = plain.indexOf(' ');
        List<String[]> pairs = words(plain.substring(blank + 1))
                .map(pair -> pair.split(" = ", 2))
                .toList();
        return new RegistryTable.Reference(
                pairs.stream().map(pair -> pair[0]).toList(),
                plain.substring(0, blank),
                pairs.stream().map(pair -> pair[1]).toList(),
                cascades);
    }
}
