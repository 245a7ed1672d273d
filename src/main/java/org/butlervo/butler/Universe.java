// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dimension universe of a registry: which dimensions there are, how they follow from each other, and which carry regions and timespans.
 *
 * @param version of the universe
 * @param elements by name, each after those it requires or implies
 * @param spatialFamilies each a list of elements, the preferred first
 */
public record Universe(int version, Map<String, DimensionElement> elements, List<List<String>> spatialFamilies) {
    public Universe {
        spatialFamilies = List.copyOf(spatialFamilies);
    }

    public Optional<DimensionElement> element(String name) {
        return Optional.ofNullable(elements.get(name));
    }

    /** The element of a name that came from the universe itself. */
    public DimensionElement known(String name) {
        return element(name).orElseThrow(() -> new IllegalStateException("the universe has no element " + name));
    }

    /** The dimensions that follow from the given required ones, in the order of the universe. */
    public List<String> impliedBy(Collection<String> required) {
        List<String> closure = new ArrayList<>(required);
        for (int i = 0; i < closure.size(); i++) {
            for (String implied : known(closure.get(i)).implied()) {
                if (!closure.contains(implied)) {
                    closure.add(implied);
                }
            }
        }
        return elements.keySet().stream()
                .filter(name -> closure.contains(name) && !required.contains(name))
                .toList();
    }

    /** The types of the values that identify a record of the element. */
    public List<FieldType> keyTypes(DimensionElement element) {
        return element.required().stream().map(this::keyType).toList();
    }

    /** The type of a dimension's own value. */
    public FieldType keyType(String dimension) {
        return known(dimension).ownType();
    }

    /** Required dimensions in the order of the universe. */
    public List<String> ordered(Set<String> dimensions) {
        return elements.keySet().stream().filter(dimensions::contains).toList();
    }

    /**
     * The element whose region is the region of such data IDs; empty where none or where two families compete. For exposures without a visit the
     * region comes through the visits, so the dimension {@code visit} counts as present.
     */
    public Optional<DimensionElement> regionElement(Collection<String> dimensions) {
        List<String> reach = new ArrayList<>(dimensions);
        if (reach.contains("exposure") && !reach.contains("visit")) {
            reach.add("visit");
        }
        List<DimensionElement> found = new ArrayList<>();
        for (List<String> family : spatialFamilies) {
            family.stream()
                    .map(this::known)
                    .filter(element -> reach.containsAll(element.required()))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
