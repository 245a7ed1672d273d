// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionElement;
import org.butlervo.sky.PixelRanges;

/**
 * The SELECTs that read the regions of an element under ranges of htm7 pixels, one for each slice of the ranges. A region that lies under several
 * pixels comes once, with the first. Regions none of whose datasets can satisfy the other constraints are left out.
 */
final class CandidateStatement {
    static final int REGION = 1;
    static final int FIRST_KEY = 2;
    /** Pixels of the first slice; each further slice has this many times more than the one before. */
    private static final long FIRST_PIXELS = 64;

    private static final int GROWTH = 4;

    private final DimensionElement element;
    private final List<TypeSearch> searches;
    private final Registry registry;
    private final Dialect dialect;

    CandidateStatement(DimensionElement element, List<TypeSearch> searches, Registry registry) {
        this.element = element;
        this.searches = List.copyOf(searches);
        this.registry = registry;
        this.dialect = registry.dialect();
    }

    /** A statement for each slice of the ranges, made when it is asked for. */
    Iterator<SqlFragment> slices(PixelRanges ranges) {
        List<PixelRanges> slices = ranges.slices(FIRST_PIXELS, GROWTH);
        return slices.stream()
                .map(slice -> select(slice, ranges.before(slice.begin(0))))
                .iterator();
    }

    private SqlFragment select(PixelRanges slice, PixelRanges before) {
        SqlFragment under = SqlFragment.of(
                        "SELECT x.region, " + keys("c") + " FROM (SELECT DISTINCT " + keys("o") + " FROM")
                .then(dialect.ranges(slice, "g"))
                .then(dialect.lookUp(
                        overlaps(), "o", SqlFragment.of(pixel("o") + " >= g.lo AND o.skypix_index < g.hi")));
        return (before.isEmpty() ? under : under.then(notUnder(before)))
                .then(") AS c")
                .then(dialect.lookUp(element.name(), "x", region()));
    }

    private String keys(String alias) {
        return element.required().stream()
                .map(dimension -> alias + "." + Identifiers.quote(dimension))
                .collect(Collectors.joining(", "));
    }

    private String overlaps() {
        return element.name() + "_skypix_overlap";
    }

    private static String pixel(String alias) {
        return alias + ".skypix_system = 'htm' AND " + alias + ".skypix_level = 7 AND " + alias + ".skypix_index";
    }

    private SqlFragment notUnder(PixelRanges before) {
        return SqlFragment.of("WHERE (SELECT count(*) FROM " + dialect.table(overlaps()) + " AS p WHERE "
                        + sameKey("p", "o") + " AND " + pixel("p") + " < " + before.end(before.size() - 1)
                        + " AND EXISTS (SELECT 1 FROM")
                .then(dialect.ranges(before, "b"))
                .then("WHERE p.skypix_index >= b.lo AND p.skypix_index < b.hi)) = 0");
    }

    private String sameKey(String one, String other) {
        return element.required().stream()
                .map(dimension ->
                        one + "." + Identifiers.quote(dimension) + " = " + other + "." + Identifiers.quote(dimension))
                .collect(Collectors.joining(" AND "));
    }

    private SqlFragment region() {
        String key = element.required().stream()
                .map(dimension ->
                        "x." + Identifiers.quote(element.column(dimension)) + " = c." + Identifiers.quote(dimension))
                .collect(Collectors.joining(" AND "));
        SqlFragment stored = SqlFragment.of(key + " AND x.region IS NOT NULL");
        return possible().map(condition -> stored.then("AND").then(condition)).orElse(stored);
    }

    /** Whether the data ID of the region in {@code x} can satisfy the constraints of one of the searches; empty where there is nothing to ask. */
    private Optional<SqlFragment> possible() {
        List<SqlFragment> alternatives = new ArrayList<>();
        for (TypeSearch search : searches) {
            Optional<SqlFragment> one = possible(search);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(one.get());
        }
        return Optional.of(SqlFragment.joined("OR", alternatives));
    }

    private Optional<SqlFragment> possible(TypeSearch search) {
        DatasetType type = search.type().type();
        Set<String> known = new LinkedHashSet<>(element.required());
        boolean throughVisits = known.contains("visit") && !type.has("visit");
        if (throughVisits) {
            known.remove("visit");
            known.add("exposure");
        }
        List<String> required = type.required().stream().filter(known::contains).toList();
        Joins joins = new Joins(
                registry.universe(),
                new DatasetType(
                        type.name(),
                        type.storageClass(),
                        required,
                        registry.universe().impliedBy(required)),
                dialect);
        Restriction restriction = new Restriction(joins, registry.universe(), dialect);
        List<SqlFragment> conditions = search.query().constraints().stream()
                .flatMap(constraint -> restriction.of(constraint).stream())
                .toList();
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SqlFragment.of("(SELECT count(*) FROM (" + dataIds(required) + ") AS " + Joins.TAGS)
                .then(joins.clauses(Optional.empty()))
                .then("WHERE")
                .then(SqlFragment.joined("AND", conditions))
                .then(") > 0"));
    }

    /** The data IDs that belong to the record in {@code x}, as far as its key tells. */
    private String dataIds(List<String> dimensions) {
        String columns = dimensions.stream()
                .map(dimension -> (dimension.equals("exposure") ? "v." : "x.")
                        + Identifiers.quote(dimension.equals("exposure") ? dimension : element.column(dimension))
                        + " AS " + Identifiers.quote(dimension))
                .collect(Collectors.joining(", "));
        return dimensions.contains("exposure")
                ? "SELECT " + columns + " FROM " + dialect.table("visit_definition")
                        + " AS v WHERE v.instrument = x.instrument AND v.visit = x."
                        + Identifiers.quote(element.column("visit"))
                : "SELECT " + columns;
    }
}
