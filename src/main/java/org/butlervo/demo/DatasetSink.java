// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes datasets: their rows in the registry, their collections' summaries at the end, and, where wanted, their files. */
final class DatasetSink {
    private static final String DATASTORE = "FileDatastore@<butlerRoot>";
    private static final String WHOLE = "__NULL_STRING__";
    private static final String FORMATTER = "lsst.obs.base.formatters.fitsExposure.FitsExposureFormatter";

    private final RegistryWriter registry;
    private final DatasetIds ids;
    private final Optional<Path> files;
    private final Set<Summary> summaries = new TreeSet<>();
    private long count;

    private record Summary(DemoCollection collection, DemoType type, String governor, String value)
            implements Comparable<Summary> {
        @Override
        public int compareTo(Summary other) {
            return toString().compareTo(other.toString());
        }
    }

    /**
     * Makes a sink.
     *
     * @param files directory below which images are written; empty for none
     */
    DatasetSink(RegistryWriter registry, DatasetIds ids, Optional<Path> files) {
        this.registry = registry;
        this.ids = ids;
        this.files = files;
    }

    /** Writes a dataset in its RUN, with the data ID's values in the order of the type's dimensions. */
    UUID add(DemoType type, DemoCollection run, FitsImage image, Object... dataId) throws SQLException, IOException {
        UUID id = ids.next();
        registry.insert("dataset", id, type.id(), 1_743_465_600_000_000_000L + count++ * 1_000_000, run.id());
        associate(type, run, id, dataId);
        String path = run.fullName() + "/" + type.typeName() + "/" + id + ".fits";
        if (files.isPresent()) {
            Path file = files.get().resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, image.bytes());
        }
        registry.insert(
                "file_datastore_records", id, path, FORMATTER, type.storageClass(), WHOLE, null, FitsImage.SIZE_BYTES);
        registry.insert("dataset_location", DATASTORE, id);
        return id;
    }

    /** Puts a dataset into a collection. */
    void associate(DemoType type, DemoCollection collection, UUID id, Object... dataId) throws SQLException {
        Object[] row = new Object[3 + dataId.length];
        row[0] = type.id();
        row[1] = id;
        row[2] = collection.id();
        System.arraycopy(dataId, 0, row, 3, dataId.length);
        registry.insert(type.tagsTable(), row);
        summarise(type, collection, dataId);
    }

    /** Remembers that the collection may hold the type, for the governor in the data ID. */
    void summarise(DemoType type, DemoCollection collection, Object... dataId) {
        String governor = type.governor();
        summaries.add(new Summary(
                collection,
                type,
                governor,
                String.valueOf(dataId[type.dimensions().indexOf(governor)])));
    }

    void writeSummaries() throws SQLException {
        Set<String> written = new TreeSet<>();
        for (Summary summary : summaries) {
            if (written.add(summary.collection + " " + summary.type)) {
                registry.insert("collection_summary_dataset_type", summary.collection.id(), summary.type.id());
            }
            if (written.add(summary.collection + " " + summary.value)) {
                registry.insert("collection_summary_" + summary.governor, summary.collection.id(), summary.value);
            }
        }
    }
}
