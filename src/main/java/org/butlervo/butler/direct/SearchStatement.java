// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.butlervo.butler.DatasetQuery.Extra;
import org.butlervo.butler.DimensionElement;
import org.butlervo.butler.Universe;

/**
 * The SELECT that finds the datasets of one type: their IDs and data IDs, and what else only the database can look up for each. From its
 * {@link Beginning} on everything is looked up by key, in the order in which it is written. Datasets of later collections are left out where an
 * earlier one has the same data ID (find-first).
 */
final class SearchStatement {
    /** The columns of the result; the values of the required dimensions follow them. */
    static final int ID = 1;

    static final int RUN = 2;
    static final int REGION = 3;
    static final int FILE_BYTES = 4;
    static final int KEY_NUMBER = 5;
    static final int SEARCH_NUMBER = 6;
    static final int FIRST_DIMENSION = 7;

    private final TypeSearch search;
    private final RegisteredType type;
    private final Universe universe;
    private final Dialect dialect;
    private final List<String> recordsTables;
    private final Joins joins;
    private final Optional<RegionSource> regions;

    private SearchStatement(TypeSearch search, Registry registry) {
        this.search = search;
        this.type = search.type();
        this.universe = registry.universe();
        this.dialect = registry.dialect();
        this.recordsTables = registry.recordsTables();
        this.joins = new Joins(universe, type.type(), dialect);
        this.regions = RegionSource.of(universe, type, dialect);
    }

    /**
     * The statement with its binds.
     *
     * @param searches of types with the same number and types of dimensions; found datasets bear the number of theirs, from 0
     */
    static SqlFragment of(List<TypeSearch> searches, Beginning beginning, Registry registry) {
        SqlFragment statement = SqlFragment.EMPTY;
        for (int i = 0; i < searches.size(); i++) {
            SqlFragment next = new SearchStatement(searches.get(i), registry).from(beginning, i);
            statement = i == 0 ? next : statement.then("UNION ALL").then(next);
        }
        return statement;
    }

    private SqlFragment from(Beginning beginning, int number) {
        List<SqlFragment> conditions = conditions();
        SqlFragment from = first(beginning);
        Optional<DimensionElement> leader =
                beginning instanceof Beginning.Records records ? Optional.of(records.element()) : Optional.empty();
        return SqlFragment.of("SELECT " + String.join(", ", selected(beginning, number)) + " FROM")
                .then(from)
                .then(joins.clauses(leader))
                .then(
                        conditions.isEmpty()
                                ? SqlFragment.EMPTY
                                : SqlFragment.of("WHERE").then(SqlFragment.joined("AND", conditions)));
    }

    private List<String> selected(Beginning beginning, int number) {
        boolean regionsKnown = beginning instanceof Beginning.Regions;
        List<String> expressions = new ArrayList<>();
        expressions.add(Joins.TAGS + ".dataset_id");
        expressions.add(wants(Extra.RUN) ? run() : "NULL");
        expressions.add(
                wants(Extra.REGION) && !regionsKnown
                        ? regions.map(RegionSource::expression).orElse("NULL")
                        : "NULL");
        expressions.add(wants(Extra.FILE_BYTES) ? fileBytes() : "NULL");
        expressions.add(regionsKnown ? "k.i" : "0");
        expressions.add(String.valueOf(number));
        type.type().required().forEach(dimension -> expressions.add(Joins.TAGS + "." + Identifiers.quote(dimension)));
        return expressions;
    }

    private boolean wants(Extra extra) {
        return search.query().extras().contains(extra);
    }

    private String run() {
        return "(SELECT (SELECT c.name FROM " + dialect.table("collection")
                + " AS c WHERE c.collection_id = s.run_id) FROM " + dialect.table("dataset") + " AS s WHERE s.id = "
                + Joins.TAGS + ".dataset_id)";
    }

    /** The sum over the first datastore that has the dataset. */
    private String fileBytes() {
        List<String> sums = recordsTables.stream()
                .map(table -> "(SELECT CAST(sum(f.file_size) AS BIGINT) FROM " + dialect.table(table)
                        + " AS f WHERE f.dataset_id = " + Joins.TAGS + ".dataset_id AND f.file_size >= 0)")
                .toList();
        return switch (sums.size()) {
            case 0 -> "NULL";
            case 1 -> sums.get(0);
            default -> "COALESCE(" + String.join(", ", sums) + ")";
        };
    }

    private SqlFragment first(Beginning beginning) {
        if (beginning instanceof Beginning.Records records) {
            DimensionElement element = records.element();
            String alias = Joins.alias(element);
            return SqlFragment.of(dialect.table(element.name()) + " AS " + alias)
                    .then(tags(joins.matches(element, alias)));
        }
        if (beginning instanceof Beginning.Ids wanted) {
            return dialect.uuids(wanted.ids(), "k").then(tags(Joins.TAGS + ".dataset_id = k.id"));
        }
        if (beginning instanceof Beginning.Regions found) {
            RegionSource source = regions.orElseThrow();
            List<List<Object>> keys =
                    found.keys().stream().map(RegionKey::values).toList();
            return source.fromKeys(dialect.rows(universe.keyTypes(source.element()), keys, "k"), searched());
        }
        return SqlFragment.of("(SELECT * FROM " + dialect.table(type.tagsTable()) + " AS " + Joins.TAGS + " WHERE")
                .then(searched())
                .then(") AS " + Joins.TAGS);
    }

    /** The tags rows of the type in the searched collections that belong to what stands before. */
    private SqlFragment tags(String match) {
        return dialect.lookUp(type.tagsTable(), Joins.TAGS, searched().then("AND " + match));
    }

    private SqlFragment searched() {
        return SqlFragment.of(
                Joins.TAGS + ".dataset_type_id = ? AND " + Joins.TAGS + ".collection_id IN ("
                        + listed(search.collections()) + ")",
                new Bind.Scalar(type.id()));
    }

    private List<SqlFragment> conditions() {
        List<SqlFragment> conditions = new ArrayList<>();
        Restriction restriction = new Restriction(joins, universe, dialect);
        search.query()
                .constraints()
                .forEach(constraint -> restriction.of(constraint).ifPresent(conditions::add));
        if (search.collections().size() > 1) {
            conditions.add(SqlFragment.of(notHidden()));
        }
        return conditions;
    }

    /** No earlier collection has a dataset of the type with the same data ID. */
    private String notHidden() {
        List<Long> collections = search.collections();
        StringBuilder sameId = new StringBuilder();
        for (String dimension : type.type().required()) {
            String column = Identifiers.quote(dimension);
            sameId.append(" AND b.")
                    .append(column)
                    .append(" = " + Joins.TAGS + ".")
                    .append(column);
        }
        return "(" + Joins.TAGS + ".collection_id = " + collections.get(0) + " OR (SELECT count(*) FROM "
                + dialect.table(type.tagsTable()) + " AS b WHERE b.dataset_type_id = " + Joins.TAGS
                + ".dataset_type_id AND b.collection_id IN (" + listed(collections.subList(0, collections.size() - 1))
                + ")" + sameId + " AND " + rank("b") + " < " + rank(Joins.TAGS) + ") = 0)";
    }

    private String rank(String alias) {
        List<Long> collections = search.collections();
        StringBuilder rank = new StringBuilder("CASE ").append(alias).append(".collection_id");
        for (int i = 0; i < collections.size(); i++) {
            rank.append(" WHEN ").append(collections.get(i)).append(" THEN ").append(i);
        }
        return rank.append(" END").toString();
    }

    private static String listed(List<Long> ids) {
        return String.join(", ", ids.stream().map(String::valueOf).toList());
    }
}
