// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import org.butlervo.butler.DatasetType;

/**
 * A dataset type with what the registry knows of its storage.
 *
 * @param id key of its row
 * @param type as clients of the port see it
 * @param tagsTable holds its datasets' data IDs and collections, together with those of other types
 */
record RegisteredType(long id, DatasetType type, String tagsTable) {}
