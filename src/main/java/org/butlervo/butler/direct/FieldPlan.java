// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.Universe;

/**
 * Which dimension records the datasets of a type need, and where each wanted field then stands.
 *
 * @param lookups in an order in which each finds its key: in the data ID, or in the record of one before
 * @param fields the place of each wanted field
 */
record FieldPlan(List<Lookup> lookups, List<Place> fields) {
    /**
     * The record of an element that belongs to a dataset.
     *
     * @param element has the record
     * @param key the places of the values of its required dimensions, in table order
     */
    record Lookup(DimensionElement element, List<Place> key) {}

    FieldPlan {
        lookups = List.copyOf(lookups);
        fields = List.copyOf(fields);
    }

    static FieldPlan of(DatasetType type, List<DimensionField> wanted, Universe universe) {
        Builder builder = new Builder(type, universe);
        List<Place> places = wanted.stream().map(builder::field).toList();
        return new FieldPlan(builder.lookups, places);
    }

    private static final class Builder {
        private final DatasetType type;
        private final Universe universe;
        private final List<Lookup> lookups = new ArrayList<>();

        Builder(DatasetType type, Universe universe) {
            this.type = type;
            this.universe = universe;
        }

        Place field(DimensionField field) {
            return field.isKey() ? dimension(field.element()) : recordField(field);
        }

        private Place dimension(String dimension) {
            int position = type.required().indexOf(dimension);
            if (position >= 0) {
                return new Place.InKey(position);
            }
            if (!type.implied().contains(dimension)) {
                return new Place.Nowhere();
            }
            return type.dimensions()
                    .flatMap(name -> universe.element(name).stream())
                    .filter(element -> element.stored() && element.implied().contains(dimension))
                    .findFirst()
                    .map(element -> inRecord(element, dimension))
                    .orElse(new Place.Nowhere());
        }

        private Place recordField(DimensionField field) {
            return Optional.of(field.element())
                    .filter(type::has)
                    .flatMap(universe::element)
                    .filter(element ->
                            element.stored() && element.type(field.field()).isPresent())
                    .map(element -> inRecord(element, field.field()))
                    .orElse(new Place.Nowhere());
        }

        private Place inRecord(DimensionElement element, String field) {
            return new Place.InRecord(lookup(element), element.fieldNames().indexOf(field));
        }

        private int lookup(DimensionElement element) {
            for (int i = 0; i < lookups.size(); i++) {
                if (lookups.get(i).element().equals(element)) {
                    return i;
                }
            }
            List<Place> key = element.required().stream().map(this::dimension).toList();
            lookups.add(new Lookup(element, key));
            return lookups.size() - 1;
        }
    }
}
