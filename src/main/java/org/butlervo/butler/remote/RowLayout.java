// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.FieldType;
import org.butlervo.butler.Universe;

/**
 * The columns of the rows of a {@link ResultSpec.General}, in the server's order, which the rows themselves don't tell: the required dimensions, the
 * implied ones, fields of dimension records, fields of the dataset.
 *
 * @param dimensions in the server's order
 * @param fields of dimension records, in the server's order
 * @param datasetFields by name, in the server's order
 */
record RowLayout(List<String> dimensions, List<DimensionField> fields, List<String> datasetFields) {
    static final String REGION = "region";
    private static final String TIMESPAN = "timespan";

    RowLayout {
        dimensions = List.copyOf(dimensions);
        fields = List.copyOf(fields);
        datasetFields = List.copyOf(datasetFields);
    }

    /**
     * The layout of rows.
     *
     * @param required dimensions, not one that another implies
     * @param fields of records, regions and timespans among them; of what is no field of a record apart from keys, none
     */
    static RowLayout of(
            Universe universe, Collection<String> required, Set<DimensionField> fields, List<String> datasetFields) {
        List<String> ordered = universe.ordered(new HashSet<>(required));
        List<String> dimensions = new ArrayList<>(ordered);
        dimensions.addAll(universe.impliedBy(ordered));
        List<DimensionField> inOrder = universe.elements().values().stream()
                .flatMap(element -> remainder(element).map(field -> new DimensionField(element.name(), field)))
                .filter(fields::contains)
                .toList();
        return new RowLayout(
                dimensions, inOrder, datasetFields.stream().sorted().toList());
    }

    /** The fields of an element's records that are no dimensions, in the order of its table. */
    private static Stream<String> remainder(DimensionElement element) {
        Stream<String> own = element.fieldNames().stream()
                .filter(field -> !element.required().contains(field)
                        && !element.implied().contains(field)
                        && !element.primaryKey().filter(field::equals).isPresent()
                        && !field.equals(TIMESPAN));
        Stream<String> region = element.spatial() ? Stream.of(REGION) : Stream.empty();
        Stream<String> timespan = element.temporal() ? Stream.of(TIMESPAN) : Stream.empty();
        return Stream.concat(own, Stream.concat(region, timespan));
    }

    /** How many values a row has. */
    int width() {
        return dimensions.size() + fields.size() + datasetFields.size();
    }

    /** The column of a dimension's value or of a field; empty where the rows don't have it. */
    Optional<Column> column(DimensionField wanted, Universe universe) {
        DimensionField stored = asStored(wanted, universe);
        int position = stored.isKey() ? dimensions.indexOf(stored.element()) : fields.indexOf(stored);
        if (position < 0) {
            return Optional.empty();
        }
        return universe.element(stored.element())
                .flatMap(element -> stored.isKey() ? Optional.of(element.ownType()) : element.type(stored.field()))
                .map(type -> new Column(stored.isKey() ? position : dimensions.size() + position, type));
    }

    /** What a record shares with its data ID stands there: {@code visit.day_obs} is the day of the data ID. */
    static DimensionField asStored(DimensionField wanted, Universe universe) {
        if (wanted.isKey()) {
            return wanted;
        }
        Optional<DimensionElement> element = universe.element(wanted.element());
        if (element.flatMap(DimensionElement::primaryKey)
                .filter(wanted.field()::equals)
                .isPresent()) {
            return DimensionField.key(wanted.element());
        }
        boolean isShared = element.filter(found -> found.required().contains(wanted.field())
                        || found.implied().contains(wanted.field()))
                .isPresent();
        return isShared ? DimensionField.key(wanted.field()) : wanted;
    }

    /** The position of a dimension's value. */
    int dimension(String name) {
        return known(dimensions.indexOf(name), name);
    }

    /** The position of an element's region. */
    int region(String element) {
        return dimensions.size() + known(fields.indexOf(new DimensionField(element, REGION)), element);
    }

    /** The position of a field of the dataset. */
    int dataset(String field) {
        return dimensions.size() + fields.size() + known(datasetFields.indexOf(field), field);
    }

    private static int known(int position, String what) {
        if (position < 0) {
            throw new IllegalArgumentException("the rows have no " + what);
        }
        return position;
    }

    /** What a query says to get such rows: the fields by element. */
    Map<String, List<String>> fieldsByElement() {
        Map<String, List<String>> byElement = new LinkedHashMap<>();
        for (DimensionField field : fields) {
            byElement
                    .computeIfAbsent(field.element(), element -> new ArrayList<>())
                    .add(field.field());
        }
        return byElement;
    }

    /**
     * Where a value stands and what it is.
     *
     * @param position in the row
     */
    record Column(int position, FieldType type) {}
}
