// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration in the format of Rubin's dax_obscore: which datasets of a repository are published and how they look as ObsCore rows. Immutable.
 *
 * @param facilityName facility of rows whose instrument has none of its own
 * @param facilityMap facility by instrument
 * @param obsCollection collection name of types that have none of their own
 * @param collections Butler collections, searched in this order
 * @param datasetTypes by name, in the order of the file
 * @param extraColumns for all types, by column name, in the order of the file
 * @param spectralRanges by name of a physical filter or of a band; a physical filter's own entry goes before that of its band
 * @param fallbackInstrument instrument shown for datasets that have none
 * @param obsPublisherDid template of {@code obs_publisher_did}
 * @param origin where the data come from
 * @param ignoredKeys paths of the keys in the file that have no meaning here, for a note to the operator
 */
public record ObsCoreConfiguration(
        String facilityName,
        Map<String, String> facilityMap,
        Optional<String> obsCollection,
        List<String> collections,
        Map<String, DatasetTypeConfiguration> datasetTypes,
        Map<String, ExtraColumn> extraColumns,
        Map<String, SpectralRange> spectralRanges,
        Optional<String> fallbackInstrument,
        Optional<Template> obsPublisherDid,
        Origin origin,
        List<String> ignoredKeys) {
    public ObsCoreConfiguration {
        if (collections.isEmpty()) {
            throw new IllegalArgumentException("no collections to search");
        }
        if (datasetTypes.isEmpty()) {
            throw new IllegalArgumentException("no dataset types to publish");
        }
        facilityMap = ordered(facilityMap);
        collections = List.copyOf(collections);
        datasetTypes = ordered(datasetTypes);
        extraColumns = ordered(extraColumns);
        spectralRanges = ordered(spectralRanges);
        ignoredKeys = List.copyOf(ignoredKeys);
    }

    /** The extra columns of a dataset type: those of all types, with its own in their place or after them. */
    Map<String, ExtraColumn> extraColumnsOf(DatasetTypeConfiguration type) {
        Map<String, ExtraColumn> columns = new LinkedHashMap<>(extraColumns);
        columns.putAll(type.extraColumns());
        return columns;
    }

    /** An unmodifiable copy that keeps the order. */
    static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
