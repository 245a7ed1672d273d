// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.Map;
import java.util.Set;
import org.butlervo.butler.Universe;

/**
 * What the registry says about itself at one moment: small tables that every search needs.
 *
 * @param universe of dimensions
 * @param types by the name that clients use
 * @param collections and chains
 * @param instruments by name
 */
record RegistrySnapshot(
        Universe universe, Map<String, RegisteredType> types, CollectionTree collections, Set<String> instruments) {}
