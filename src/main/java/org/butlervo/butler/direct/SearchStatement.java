// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetQuery.Extra;
import org.butlervo.butler.DimensionField;
import org.butlervo.sky.Htm;
import org.butlervo.sky.PixelRanges;

/**
 * The SELECT that answers a {@link DatasetQuery}, together with how its result columns are read.
 *
 * <p>A search begins where it is narrowest: at the wanted IDs, else at the regions under the wanted place, else at the visits or exposures that
 * satisfy a constraint on their records, else at the tags table. Everything else is looked up from there by key. Datasets of later collections are
 * left out where an earlier one has the same data ID (find-first).
 *
 * @param sql with its binds
 * @param slots how each of the query's fields is read: its type, or empty where the type has no such field
 */
record SearchStatement(SqlFragment sql, List<Optional<FieldType>> slots) {
    /** A search under more of the sky than this looks at every dataset instead: the index would not narrow it. */
    private static final long MAX_PIXELS = 131_072 / 4;

    private static final int MAX_RANGES = 256;
    private static final int HTM_LEVEL = 7;

    static SearchStatement of(
            DatasetQuery query,
            RegisteredType type,
            List<Long> collections,
            Universe universe,
            Dialect dialect,
            List<String> recordsTables) {
        return new Builder(query, type, collections, universe, dialect, recordsTables).build();
    }

    private static final class Builder {
        private final DatasetQuery query;
        private final RegisteredType type;
        private final List<Long> collections;
        private final Universe universe;
        private final Dialect dialect;
        private final List<String> recordsTables;
        private final Joins joins;
        private final Optional<RegionSource> regions;
        private final List<Optional<FieldType>> slots = new ArrayList<>();

        Builder(
                DatasetQuery query,
                RegisteredType type,
                List<Long> collections,
                Universe universe,
                Dialect dialect,
                List<String> recordsTables) {
            this.query = query;
            this.type = type;
            this.collections = collections;
            this.universe = universe;
            this.dialect = dialect;
            this.recordsTables = recordsTables;
            this.joins = new Joins(universe, type, dialect);
            this.regions = RegionSource.of(universe, type, joins, dialect);
        }

        SearchStatement build() {
            SqlFragment select = SqlFragment.of("SELECT " + String.join(", ", selected()));
            List<SqlFragment> conditions = conditions();
            Optional<DimensionElement> leader = leader();
            SqlFragment from = from(leader);
            return new SearchStatement(
                    select.then("FROM")
                            .then(from)
                            .then(joins.clauses(leader))
                            .then(conditions.isEmpty() ? SqlFragment.EMPTY : where(conditions)),
                    slots);
        }

        private static SqlFragment where(List<SqlFragment> conditions) {
            return SqlFragment.of("WHERE").then(SqlFragment.joined("AND", conditions));
        }

        private List<String> selected() {
            List<String> expressions = new ArrayList<>();
            expressions.add(Joins.TAGS + ".dataset_id");
            expressions.add(query.extras().contains(Extra.RUN) ? run() : "NULL");
            expressions.add(
                    query.extras().contains(Extra.REGION)
                            ? regions.map(RegionSource::expression).orElse("NULL")
                            : "NULL");
            expressions.add(query.extras().contains(Extra.FILE_BYTES) ? fileBytes() : "NULL");
            for (DimensionField field : query.fields()) {
                Optional<String> expression = expression(field);
                slots.add(expression.flatMap(found -> fieldType(field)));
                expression.ifPresent(expressions::add);
            }
            return expressions;
        }

        private Optional<String> expression(DimensionField field) {
            if (field.isKey()) {
                return fieldType(field).flatMap(found -> joins.dimension(field.element()));
            }
            return fieldType(field)
                    .flatMap(found -> found == FieldType.TIMESPAN
                            ? joins.element(field.element()).map(element -> dialect.timespan(joins.join(element)))
                            : joins.field(field.element(), field.field()));
        }

        private Optional<FieldType> fieldType(DimensionField field) {
            return universe.element(field.element())
                    .flatMap(element ->
                            field.isKey() ? element.primaryKey().flatMap(element::type) : element.type(field.field()));
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

        private List<SqlFragment> conditions() {
            List<SqlFragment> conditions = new ArrayList<>();
            Restriction restriction = new Restriction(joins, universe, dialect);
            query.constraints().forEach(constraint -> restriction.of(constraint).ifPresent(conditions::add));
            if (collections.size() > 1) {
                conditions.add(SqlFragment.of(notHidden()));
            }
            return conditions;
        }

        /** No earlier collection has a dataset of the type with the same data ID. */
        private String notHidden() {
            StringBuilder sameId = new StringBuilder();
            for (String dimension : type.type().required()) {
                String column = Identifiers.quote(dimension);
                sameId.append(" AND b.")
                        .append(column)
                        .append(" = " + Joins.TAGS + ".")
                        .append(column);
            }
            return "NOT EXISTS (SELECT 1 FROM " + dialect.table(type.tagsTable()) + " AS b WHERE b.dataset_type_id = "
                    + Joins.TAGS + ".dataset_type_id AND b.collection_id IN ("
                    + listed(collections.subList(0, collections.size() - 1)) + ")" + sameId + " AND " + rank("b")
                    + " < "
                    + rank(Joins.TAGS) + ")";
        }

        private String rank(String alias) {
            StringBuilder rank = new StringBuilder("CASE ").append(alias).append(".collection_id");
            for (int i = 0; i < collections.size(); i++) {
                rank.append(" WHEN ")
                        .append(collections.get(i))
                        .append(" THEN ")
                        .append(i);
            }
            return rank.append(" END").toString();
        }

        private SqlFragment from(Optional<DimensionElement> leader) {
            if (leader.isPresent()) {
                DimensionElement element = leader.get();
                String alias = Joins.alias(element);
                return SqlFragment.of(dialect.table(element.name()) + " AS " + alias)
                        .then(tags(joins.matches(element, alias)));
            }
            Optional<SqlFragment> ids = wanted(Constraint.DatasetIn.class)
                    .map(in -> dialect.uuids(in.ids(), "k").then(tags(Joins.TAGS + ".dataset_id = k.id")));
            return ids.or(this::underSky)
                    .orElseGet(() -> SqlFragment.of("(SELECT * FROM " + dialect.table(type.tagsTable()) + " AS "
                                    + Joins.TAGS + " WHERE")
                            .then(searched())
                            .then(") AS " + Joins.TAGS));
        }

        /** The tags rows of the type in the searched collections that belong to what stands before. */
        private SqlFragment tags(String match) {
            return dialect.lookUp(type.tagsTable(), Joins.TAGS, searched().then("AND " + match));
        }

        private SqlFragment searched() {
            return SqlFragment.of(
                    Joins.TAGS + ".dataset_type_id = ? AND " + Joins.TAGS + ".collection_id IN (" + listed(collections)
                            + ")",
                    new Bind.Scalar(type.id()));
        }

        private Optional<SqlFragment> underSky() {
            return skyRanges()
                    .flatMap(ranges ->
                            regions.map(source -> source.candidates(ranges).then(tags(source.matchesCandidate()))));
        }

        private Optional<PixelRanges> skyRanges() {
            return wanted(Constraint.RegionOverlaps.class)
                    .map(overlaps -> Htm.envelope(overlaps.area(), HTM_LEVEL, MAX_RANGES))
                    .filter(ranges -> ranges.pixelCount() <= MAX_PIXELS);
        }

        /** The visit or exposure table leads where its records are constrained and nothing narrower leads. */
        private Optional<DimensionElement> leader() {
            if (wanted(Constraint.DatasetIn.class).isPresent() || skyRanges().isPresent()) {
                return Optional.empty();
            }
            return List.of("exposure", "visit").stream()
                    .filter(type.type().required()::contains)
                    .filter(element -> query.constraints().stream().anyMatch(constraint -> isOn(constraint, element)))
                    .flatMap(element -> joins.element(element).stream())
                    .findFirst();
        }

        private static boolean isOn(Constraint constraint, String element) {
            if (constraint instanceof Constraint.TimespanOverlaps time) {
                return time.element().equals(element);
            }
            if (constraint instanceof Constraint.NumberIn number) {
                return number.field().element().equals(element);
            }
            if (constraint instanceof Constraint.TextIn text) {
                return text.field().element().equals(element);
            }
            return constraint instanceof Constraint.FilterIn;
        }

        private <C extends Constraint> Optional<C> wanted(Class<C> kind) {
            return query.constraints().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }

        private static String listed(List<Long> ids) {
            return String.join(", ", ids.stream().map(String::valueOf).toList());
        }
    }
}
