// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML of Rubin's dax_obscore. Keys that only serve other uses of the same file (database tables, exports, constraints that a query
 * replaces) are passed over, and so are unknown ones; {@link ObsCoreConfiguration#ignoredKeys} names them. Files may {@code !include} others.
 * Every method throws {@link ObsCoreConfigurationException} with all problems of the file.
 */
public final class ObsCoreConfigurationReader {
    private static final Set<String> KEYS = Set.of(
            "facility_name",
            "facility_map",
            "obs_collection",
            "collections",
            "dataset_types",
            "extra_columns",
            "spectral_ranges",
            "fallback_instrument",
            "obs_publisher_did_fmt",
            "origin");
    private static final Set<String> TYPE_KEYS = Set.of(
            "dataproduct_type",
            "dataproduct_subtype",
            "calib_level",
            "o_ucd",
            "access_format",
            "obs_id_fmt",
            "datalink_url_fmt",
            "obs_collection",
            "s_xel",
            "extra_columns");

    private final List<String> problems = new ArrayList<>();

    private ObsCoreConfigurationReader() {}

    public static ObsCoreConfiguration read(Path file) {
        return read(file.toUri());
    }

    /** Reads a file or URL. */
    public static ObsCoreConfiguration read(URI uri) {
        return load(uri.toString(), () -> YamlSource.of(uri).document());
    }

    /** Reads a text; what it includes is relative to the working directory. */
    public static ObsCoreConfiguration read(Reader reader) {
        return load("configuration", () -> {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return YamlSource.of(Path.of("").toUri()).load(new ByteArrayInputStream(bytes));
        });
    }

    /** Something that reads a YAML document. */
    @FunctionalInterface
    private interface Document {
        @Nullable
        Object load() throws IOException;
    }

    private static ObsCoreConfiguration load(String source, Document document) {
        Object content;
        try {
            content = document.load();
        } catch (YamlEngineException e) {
            throw new ObsCoreConfigurationException(source, "is no valid YAML: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ObsCoreConfigurationException(source, "cannot be read: " + e.getMessage(), e);
        }
        return new ObsCoreConfigurationReader().configuration(source, content);
    }

    private ObsCoreConfiguration configuration(String source, @Nullable Object content) {
        YamlFields file = YamlFields.ofDocument(content, problems);
        String facility = file.required("facility_name", "", YamlValues::text);
        List<String> collections = file.list("collections", YamlValues::text);
        if (collections.isEmpty()) {
            file.problem("collections", "must name at least one collection");
        }
        Map<String, DatasetTypeConfiguration> types = datasetTypes(file);
        Map<String, ExtraColumn> extraColumns = extraColumns(file);
        Map<String, SpectralRange> ranges = file.map("spectral_ranges", YamlValues::spectralRange);
        Map<String, String> facilityMap = file.map("facility_map", YamlValues::text);
        Optional<String> collection = file.optional("obs_collection", YamlValues::label);
        Optional<String> instrument = file.optional("fallback_instrument", YamlValues::text);
        Optional<Template> did = file.optional("obs_publisher_did_fmt", YamlValues::template);
        Origin origin = origin(file.object("origin"));
        if (!problems.isEmpty()) {
            throw new ObsCoreConfigurationException(source, problems);
        }
        return new ObsCoreConfiguration(
                facility,
                facilityMap,
                collection,
                collections,
                types,
                extraColumns,
                ranges,
                instrument,
                did,
                origin,
                ignored(file));
    }

    private Map<String, DatasetTypeConfiguration> datasetTypes(YamlFields file) {
        YamlFields fields = file.object("dataset_types");
        if (fields.keys().isEmpty()) {
            file.problem("dataset_types", "must name at least one dataset type");
        }
        Map<String, DatasetTypeConfiguration> types = new LinkedHashMap<>();
        fields.keys().forEach(name -> types.put(name, datasetType(fields.object(name))));
        return types;
    }

    private DatasetTypeConfiguration datasetType(YamlFields type) {
        Optional<List<Long>> pixels = type.optional("s_xel", YamlValues::pixels);
        return new DatasetTypeConfiguration(
                type.required("dataproduct_type", "", YamlValues::text),
                type.optional("dataproduct_subtype", YamlValues::text),
                type.required("calib_level", 0, YamlValues::calibLevel),
                type.optional("o_ucd", YamlValues::text),
                type.optional("access_format", YamlValues::text),
                type.optional("obs_id_fmt", YamlValues::template),
                type.optional("datalink_url_fmt", YamlValues::template),
                type.optional("obs_collection", YamlValues::label),
                pixels.map(pair -> OptionalLong.of(pair.get(0))).orElse(OptionalLong.empty()),
                pixels.map(pair -> OptionalLong.of(pair.get(1))).orElse(OptionalLong.empty()),
                extraColumns(type));
    }

    private static Map<String, ExtraColumn> extraColumns(YamlFields owner) {
        YamlFields fields = owner.object("extra_columns");
        Map<String, ExtraColumn> columns = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            ExtraColumnReader.read(fields, name).ifPresent(column -> columns.put(name, column));
        }
        return columns;
    }

    private static Origin origin(YamlFields origin) {
        return new Origin(
                origin.optional("publisher", YamlValues::label),
                origin.optional("publication_date", YamlValues::label),
                origin.optional("citation", YamlValues::label),
                origin.optional("reference_url", YamlValues::label),
                origin.optional("article", YamlValues::label),
                origin.optional("title", YamlValues::label));
    }

    private static List<String> ignored(YamlFields file) {
        List<String> ignored = new ArrayList<>(file.unknown(KEYS));
        YamlFields types = file.object("dataset_types");
        types.keys().forEach(name -> ignored.addAll(types.object(name).unknown(TYPE_KEYS)));
        return ignored;
    }
}
