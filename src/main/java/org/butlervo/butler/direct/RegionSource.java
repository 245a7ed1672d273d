// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.Universe;

/**
 * Where the regions of a type's datasets stand: in the table of one dimension element. Exposures have no region of their own; theirs is that of the
 * visit with the same ID if that has one for the detector, else of the lowest visit ID that has one.
 */
final class RegionSource {
    private static final String VISIT = "visit";

    private final DimensionElement element;
    private final RegisteredType type;
    private final Dialect dialect;

    private RegionSource(DimensionElement element, RegisteredType type, Dialect dialect) {
        this.element = element;
        this.type = type;
        this.dialect = dialect;
    }

    /** Empty where the type's datasets have no region. */
    static Optional<RegionSource> of(Universe universe, RegisteredType type, Dialect dialect) {
        return universe.regionElement(type.type().required()).map(element -> new RegionSource(element, type, dialect));
    }

    /** The element whose table has the regions. */
    DimensionElement element() {
        return element;
    }

    private boolean isThroughVisits() {
        return element.required().contains(VISIT) && !type.type().has(VISIT);
    }

    /** The select expression of the stored region's text, looked up for the data ID in {@code t}. */
    String expression() {
        if (!isThroughVisits()) {
            return "(SELECT x.region FROM " + dialect.table(element.name()) + " AS x WHERE " + sameKey("x", VISIT)
                    + ")";
        }
        String ownVisit = "(SELECT x.region FROM " + dialect.table(element.name()) + " AS x WHERE "
                + sameKey("x", "exposure") + " AND EXISTS (SELECT 1 FROM " + dialect.table("visit_definition")
                + " AS v WHERE v.instrument = t.instrument AND v.exposure = t.exposure AND v.visit = t.exposure))";
        // most exposures are the visit of their own number: the long way is for the others
        return "COALESCE(" + ownVisit + ", (" + chosenVisit("x.region") + "))";
    }

    /** The tags rows that belong to keys of the element in {@code k}. */
    SqlFragment fromKeys(SqlFragment keys, SqlFragment searched) {
        if (!isThroughVisits()) {
            return keys.then(dialect.lookUp(type.tagsTable(), Joins.TAGS, searched.then("AND " + sameAsKey(true))));
        }
        String visit = keyColumn(VISIT);
        SqlFragment definitions = dialect.lookUp(
                "visit_definition",
                "d",
                SqlFragment.of("d.instrument = " + keyColumn("instrument") + " AND d.visit = " + visit));
        SqlFragment tags = searched.then("AND " + sameAsKey(false) + " AND t.exposure = d.exposure AND (t.exposure = "
                + visit + " OR " + visit + " = (" + chosenVisit("v.visit") + "))");
        return keys.then(definitions).then(dialect.lookUp(type.tagsTable(), Joins.TAGS, tags));
    }

    private String sameAsKey(boolean withVisit) {
        return element.required().stream()
                .filter(dimension -> withVisit || !dimension.equals(VISIT))
                .map(dimension -> Joins.TAGS + "." + Identifiers.quote(dimension) + " = " + keyColumn(dimension))
                .collect(Collectors.joining(" AND "));
    }

    private String keyColumn(String dimension) {
        return "k.c" + element.required().indexOf(dimension);
    }

    /** The condition that a record of the element has the data ID in {@code t}, where the dimension stands for the visit. */
    private String sameKey(String alias, String visit) {
        List<String> conditions = new ArrayList<>();
        for (String dimension : element.required()) {
            String own = dimension.equals(VISIT) ? visit : dimension;
            conditions.add(alias + "." + Identifiers.quote(element.column(dimension)) + " = " + Joins.TAGS + "."
                    + Identifiers.quote(own));
        }
        return String.join(" AND ", conditions);
    }

    /** The one visit of the exposure whose region counts. */
    private String chosenVisit(String what) {
        String sameKey = element.required().stream()
                .filter(dimension -> !dimension.equals(VISIT))
                .map(dimension ->
                        "x." + Identifiers.quote(dimension) + " = " + Joins.TAGS + "." + Identifiers.quote(dimension))
                .collect(Collectors.joining(" AND "));
        SqlFragment region = dialect.lookUp(
                element.name(),
                "x",
                SqlFragment.of(sameKey + " AND x." + Identifiers.quote(element.column(VISIT))
                        + " = v.visit AND x.region IS NOT NULL"));
        return "SELECT " + what + " FROM " + dialect.table("visit_definition") + " AS v " + region.text()
                + " WHERE v.instrument = t.instrument AND v.exposure = t.exposure"
                + " ORDER BY v.visit <> t.exposure, v.visit LIMIT 1";
    }
}
