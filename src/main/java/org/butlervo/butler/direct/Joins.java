// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.Universe;

/**
 * Finds, for a data ID in the tags table {@code t}, the SQL expression of every dimension value and record field, and remembers which element
 * tables the statement must join for it. Each element's table has the alias {@code e_}name.
 */
final class Joins {
    static final String TAGS = "t";

    private final Universe universe;
    private final DatasetType type;
    private final Dialect dialect;
    private final Set<String> joined = new LinkedHashSet<>();

    Joins(Universe universe, DatasetType type, Dialect dialect) {
        this.universe = universe;
        this.type = type;
        this.dialect = dialect;
    }

    static String alias(DimensionElement element) {
        return "e_" + element.name();
    }

    /** The value of a dimension of the type; empty where the type does not have it. */
    Optional<String> dimension(String dimension) {
        if (type.required().contains(dimension)) {
            return Optional.of(TAGS + "." + Identifiers.quote(dimension));
        }
        if (!type.implied().contains(dimension)) {
            return Optional.empty();
        }
        return type.dimensions()
                .flatMap(name -> universe.element(name).stream())
                .filter(element -> element.stored() && element.implied().contains(dimension))
                .findFirst()
                .map(element -> join(element) + "." + Identifiers.quote(dimension));
    }

    /** A field of the record of one of the type's dimensions; empty where there is none. */
    Optional<String> field(String elementName, String field) {
        return element(elementName)
                .filter(element -> element.type(field).isPresent())
                .map(element -> join(element) + "." + Identifiers.quote(field));
    }

    /** The type's dimension of that name, if it has a table. */
    Optional<DimensionElement> element(String name) {
        return universe.element(name).filter(element -> element.stored() && type.has(name));
    }

    /** Joins the table of an element whose required dimensions the type has; returns its alias. */
    String join(DimensionElement element) {
        if (!joined.contains(element.name())) {
            element.required().stream()
                    .filter(dimension ->
                            !dimension.equals(element.name()) || type.implied().contains(dimension))
                    .forEach(this::dimension);
            joined.add(element.name());
        }
        return alias(element);
    }

    /** The conditions under which a row of the element's table belongs to the data ID in {@code t}. */
    String matches(DimensionElement element, String alias) {
        List<String> conditions = new ArrayList<>();
        for (String dimension : element.required()) {
            String value = dimension(dimension)
                    .orElseThrow(() -> new IllegalStateException(element.name() + " does not follow from " + type));
            conditions.add(alias + "." + Identifiers.quote(element.column(dimension)) + " = " + value);
        }
        return String.join(" AND ", conditions);
    }

    /** The joins that the expressions given out so far need, except of the element that leads the statement. */
    String clauses(Optional<DimensionElement> leader) {
        StringBuilder clauses = new StringBuilder();
        for (String name : List.copyOf(joined)) {
            DimensionElement element = universe.known(name);
            if (leader.filter(element::equals).isEmpty()) {
                clauses.append(" LEFT JOIN ")
                        .append(dialect.table(name))
                        .append(" AS ")
                        .append(alias(element))
                        .append(" ON ")
                        .append(matches(element, alias(element)));
            }
        }
        return clauses.toString();
    }
}
