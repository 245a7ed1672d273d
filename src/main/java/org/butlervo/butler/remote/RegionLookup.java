// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.Universe;

/**
 * Looks regions up in the records of an element such as {@code visit_detector_region}. Where the datasets belong to exposures, each exposure gets the
 * region of the visit with its own number, else that of the lowest visit that has one.
 *
 * @param layout of the rows that are looked up
 * @param element whose records have the regions
 * @param key the dimensions that identify a region for the datasets: those of the element, with the exposure instead of the visit where the datasets have
 *     no visit
 */
record RegionLookup(RowLayout layout, String element, List<String> key) {
    private static final String VISIT = "visit";
    private static final String EXPOSURE = "exposure";

    /**
     * What was found for a key.
     *
     * @param visit its number, where the element has one
     * @param region as the server writes it
     */
    record Found(JsonValue visit, String region) {}

    RegionLookup {
        key = List.copyOf(key);
    }

    static RegionLookup of(DimensionElement element, boolean isThroughVisits, Universe universe) {
        List<String> required = new ArrayList<>(element.required());
        List<String> key = new ArrayList<>(element.required());
        if (isThroughVisits) {
            required.add(EXPOSURE);
            key.replaceAll(dimension -> dimension.equals(VISIT) ? EXPOSURE : dimension);
        }
        Set<DimensionField> region = Set.of(new DimensionField(element.name(), RowLayout.REGION));
        return new RegionLookup(RowLayout.of(universe, required, region, List.of()), element.name(), key);
    }

    /** The key of a row of that layout. */
    List<JsonValue> key(Row row, RowLayout layout) {
        return key.stream()
                .map(dimension -> row.values().get(layout.dimension(dimension)))
                .toList();
    }

    /** The region of each key that has one. */
    Map<List<JsonValue>, Found> find(Set<List<JsonValue>> keys, ButlerServer server, Caller caller) {
        Map<List<JsonValue>, Found> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        int region = layout.region(element);
        Optional<Integer> visit =
                layout.dimensions().contains(VISIT) ? Optional.of(layout.dimension(VISIT)) : Optional.empty();
        try (AnswerLines answer = server.execute(caller, query(keys))) {
            for (var page = answer.next(RemoteRows.PAGE); page.isPresent(); page = answer.next(RemoteRows.PAGE)) {
                for (Row row : Row.of(page.get(), layout.width())) {
                    List<JsonValue> rowKey = key(row, layout);
                    if (keys.contains(rowKey) && !row.values().isNull(region)) {
                        JsonValue number = visit.map(position -> row.values().get(position))
                                .orElse(JsonValue.NULL);
                        Found candidate = new Found(number, row.text(region));
                        found.merge(rowKey, candidate, (one, other) -> chosen(rowKey, one, other));
                    }
                }
            }
        }
        return found;
    }

    private Found chosen(List<JsonValue> rowKey, Found one, Found other) {
        int exposure = key.indexOf(EXPOSURE);
        if (exposure >= 0 && other.visit().equals(rowKey.get(exposure))) {
            return other;
        }
        if (exposure >= 0 && one.visit().equals(rowKey.get(exposure))) {
            return one;
        }
        return number(other.visit()) < number(one.visit()) ? other : one;
    }

    private static long number(JsonValue visit) {
        if (visit instanceof JsonNumber number) {
            return number.longValueExact();
        }
        throw ServerFaults.unreadable(visit + " is no visit");
    }

    private ExecuteQuery query(Collection<List<JsonValue>> keys) {
        return new ExecuteQuery(
                new QueryTree(layout.dimensions(), Optional.empty(), Conditions.amongKeys(key, keys)),
                new ResultSpec.General(layout.dimensions(), layout.fieldsByElement(), Optional.empty()));
    }
}
