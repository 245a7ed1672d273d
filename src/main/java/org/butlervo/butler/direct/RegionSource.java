// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.sky.PixelRanges;

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

    /** Keys of the regions under the pixels, each once, under the alias {@code o}. */
    SqlFragment candidates(PixelRanges pixels) {
        String keys = element.required().stream()
                .map(dimension -> "o." + Identifiers.quote(dimension))
                .collect(Collectors.joining(", "));
        SqlFragment overlaps = dialect.lookUp(
                element.name() + "_skypix_overlap",
                "o",
                SqlFragment.of("o.skypix_system = 'htm' AND o.skypix_level = 7"
                        + " AND o.skypix_index >= g.lo AND o.skypix_index < g.hi"));
        SqlFragment candidates = SqlFragment.of("(SELECT DISTINCT " + keys + " FROM")
                .then(dialect.ranges(pixels, "g"))
                .then(overlaps)
                .then(") AS o");
        return isThroughVisits() ? candidates.then(definitions()) : candidates;
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

    private SqlFragment definitions() {
        return dialect.lookUp(
                "visit_definition", "d", SqlFragment.of("d.instrument = o.instrument AND d.visit = o.visit"));
    }

    /** The one visit of the exposure whose region counts. */
    private String visits(String what) {
        String sameKey = element.required().stream()
                .filter(dimension -> !dimension.equals("visit"))
                .map(dimension ->
                        "x." + Identifiers.quote(dimension) + " = " + Joins.TAGS + "." + Identifiers.quote(dimension))
                .collect(Collectors.joining(" AND "));
        SqlFragment region = dialect.lookUp(
                element.name(),
                "x",
                SqlFragment.of(sameKey + " AND x." + Identifiers.quote(element.column("visit"))
                        + " = v.visit AND x.region IS NOT NULL"));
        return "SELECT " + what + " FROM " + dialect.table("visit_definition") + " AS v " + region.text()
                + " WHERE v.instrument = " + Joins.TAGS + ".instrument AND v.exposure = " + Joins.TAGS
                + ".exposure ORDER BY v.visit <> " + Joins.TAGS + ".exposure, v.visit LIMIT 1";
    }
}
