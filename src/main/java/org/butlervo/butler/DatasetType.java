// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.List;
import java.util.stream.Stream;

/**
 * A dataset type of a repository.
 *
 * @param name such as {@code visit_image}
 * @param storageClass as registered; it need not be known here
 * @param required dimensions whose values make the data ID, in Butler's order
 * @param implied dimensions that follow from the required ones, in Butler's order
 */
public record DatasetType(String name, String storageClass, List<String> required, List<String> implied) {
    public DatasetType {
        required = List.copyOf(required);
        implied = List.copyOf(implied);
    }

    /** Whether the data IDs have the dimension, required or implied. */
    public boolean has(String dimension) {
        return required.contains(dimension) || implied.contains(dimension);
    }

    /** All dimensions, the required ones first. */
    public Stream<String> dimensions() {
        return Stream.concat(required.stream(), implied.stream());
    }
}
