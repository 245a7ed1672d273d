// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the datasets of one type become rows: an entry of {@code dataset_types} in the configuration.
 *
 * @param dataproductType such as {@code image}
 * @param dataproductSubtype the type in words of the archive
 * @param calibLevel 0 to 4
 * @param oUcd UCD of the observable
 * @param accessFormat media type behind the access URL
 * @param obsId template of {@code obs_id}
 * @param accessUrl template of {@code access_url}; a text that starts with {@code /} is relative to the service's base URL
 * @param obsCollection replaces the collection name of the whole configuration
 * @param xel1 elements of the first axis
 * @param xel2 elements of the second axis
 * @param extraColumns by column name, in the order of the file; they replace those of the whole configuration
 */
public record DatasetTypeConfiguration(
        String dataproductType,
        Optional<String> dataproductSubtype,
        int calibLevel,
        Optional<String> oUcd,
        Optional<String> accessFormat,
        Optional<Template> obsId,
        Optional<Template> accessUrl,
        Optional<String> obsCollection,
        OptionalLong xel1,
        OptionalLong xel2,
        Map<String, ExtraColumn> extraColumns) {
    public DatasetTypeConfiguration {
        if (calibLevel < 0 || calibLevel > 4) {
            throw new IllegalArgumentException("calib_level goes from 0 to 4");
        }
        extraColumns = ObsCoreConfiguration.ordered(extraColumns);
    }
}
