// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the region of a type's datasets stands, and how a search begins at the regions under a place on the sky.
 *
 * <p>Exposures have no region of their own; theirs is that of the visit with the same ID if that has one for the detector, else of the lowest
 * visit ID that has one.
 */
final class RegionSource {
    private final DimensionElement element;
    private final RegisteredType type;
    private final Joins joins;
    private final Dialect dialect;

    private RegionSource(DimensionElement element, RegisteredType type, Joins joins, Dialect dialect) {
        this.element = element;
        this.type = type;
        this.joins = joins;
        this.dialect = dialect;
    }

    static Optional<RegionSource> of(Universe universe, RegisteredType type, Joins joins, Dialect dialect) {
        return universe.regionElement(type.type().required())
                .map(element -> new RegionSource(element, type, joins, dialect));
    }

    private boolean isThroughVisits() {
        return element.required().contains("visit") && !type.type().has("visit");
    }

    /** The select expression of the stored region's text. */
    String expression() {
        return isThroughVisits() ? "(" + visits("x.region") + ")" : joins.join(element) + ".region";
    }

    /** Regions under the pixels, each once: at the first of its pixels that lies in one of the ranges. */
    SqlFragment candidates(SqlFragment ranges, SqlFragment rangesAgain) {
        String overlaps = dialect.table(element.name() + "_skypix_overlap");
        String sameRegion = element.required().stream()
                .map(dimension -> "q." + Identifiers.quote(dimension) + " = o." + Identifiers.quote(dimension))
                .collect(Collectors.joining(" AND "));
        SqlFragment fragment = ranges.then(dialect.join() + " " + overlaps + " AS o ON " + atHtm7("o")
                        + " AND o.skypix_index >= g.lo AND o.skypix_index < g.hi AND NOT EXISTS (SELECT 1 FROM "
                        + overlaps
                        + " AS q WHERE " + atHtm7("q") + " AND " + sameRegion
                        + " AND q.skypix_index < o.skypix_index AND EXISTS (SELECT 1 FROM")
                .then(rangesAgain)
                .then("WHERE q.skypix_index >= h.lo AND q.skypix_index < h.hi))");
        return isThroughVisits() ? fragment.then(definitionJoin()) : fragment;
    }

    /** The conditions that tie a tags row to its candidate region. */
    String matchesCandidate() {
        Stream<String> shared = element.required().stream()
                .filter(type.type().required()::contains)
                .map(dimension ->
                        Joins.TAGS + "." + Identifiers.quote(dimension) + " = o." + Identifiers.quote(dimension));
        if (!isThroughVisits()) {
            return shared.collect(Collectors.joining(" AND "));
        }
        Stream<String> chosen =
                Stream.of(Joins.TAGS + ".exposure = d.exposure", "o.visit = (" + visits("v.visit") + ")");
        return Stream.concat(shared, chosen).collect(Collectors.joining(" AND "));
    }

    private String definitionJoin() {
        return dialect.join() + " " + dialect.table("visit_definition")
                + " AS d ON d.instrument = o.instrument AND d.visit = o.visit";
    }

    /** The one visit of the exposure whose region counts. */
    private String visits(String what) {
        List<String> own = element.required().stream()
                .filter(dimension -> !dimension.equals("visit"))
                .toList();
        String sameKey = own.stream()
                .map(dimension ->
                        "x." + Identifiers.quote(dimension) + " = " + Joins.TAGS + "." + Identifiers.quote(dimension))
                .collect(Collectors.joining(" AND "));
        return "SELECT " + what + " FROM " + dialect.table("visit_definition") + " AS v " + dialect.join() + " "
                + dialect.table(element.name()) + " AS x ON " + sameKey + " AND x."
                + Identifiers.quote(element.column("visit")) + " = v.visit WHERE v.instrument = " + Joins.TAGS
                + ".instrument AND v.exposure = " + Joins.TAGS
                + ".exposure AND x.region IS NOT NULL ORDER BY v.visit <> " + Joins.TAGS
                + ".exposure, v.visit LIMIT 1";
    }

    private static String atHtm7(String alias) {
        return alias + ".skypix_system = 'htm' AND " + alias + ".skypix_level = 7";
    }
}
