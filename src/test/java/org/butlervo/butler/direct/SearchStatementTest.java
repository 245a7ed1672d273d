// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.FieldType;
import org.butlervo.butler.Universe;
import org.butlervo.butler.UniverseReader;
import org.butlervo.fixture.Universes;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.Circle;
import org.butlervo.sky.Footprint;
import org.butlervo.sky.SkyArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchStatementTest {
    private static final Universe UNIVERSE = UniverseReader.read(Universes.json());
    private static final RegisteredType RAW = type(1, "raw", "instrument", "detector", "exposure");
    private static final RegisteredType VISIT_IMAGE = type(2, "visit_image", "instrument", "detector", "visit");
    private static final RegisteredType COADD = type(5, "deep_coadd", "band", "skymap", "tract", "patch");
    private static final UUID ID = UUID.fromString("01963e2f-2859-71df-8a0b-3c3336d8393a");
    private static final List<Dialect> DIALECTS = List.of(new SqliteDialect(), new PostgresDialect("demo"));

    private static final List<String> TEXTS = List.of(
            "M31", "O'Brien", "x'; DROP TABLE dataset; --", "\"; DROP TABLE dataset", "?", "$1", "\\", "a\u0000b", "☆");

    static Stream<Arguments> textConstraints() {
        return Stream.of(
                        (Function<String, Constraint>) text ->
                                new Constraint.TextIn(new DimensionField("exposure", "target_name"), Set.of(text)),
                        text -> new Constraint.DimensionIn("instrument", Set.of(text)),
                        text -> new Constraint.FilterIn(Set.of(text)))
                .flatMap(kind -> DIALECTS.stream().map(dialect -> Arguments.of(kind, dialect)));
    }

    static Stream<Arguments> constraints() {
        return Stream.of(
                        new Constraint.DimensionIn("instrument", Set.of("a", "b")),
                        new Constraint.FilterIn(Set.of("r", "r_03")),
                        new Constraint.TextIn(new DimensionField("exposure", "target_name"), Set.of("a")),
                        new Constraint.NumberIn(
                                new DimensionField("exposure", "exposure_time"),
                                List.of(new Interval(1, 2), Interval.ALL)),
                        new Constraint.TimespanOverlaps(
                                "exposure", List.of(new Timespan(5, 6), new Timespan(7, Timespan.MAX_NANOS))),
                        new Constraint.RegionOverlaps(SkyArea.of(List.of(Circle.ofDegrees(53, -28, 0.2)))),
                        new Constraint.DatasetIn(Set.of(ID)),
                        new Constraint.DatasetIn(Set.of()))
                .flatMap(constraint -> DIALECTS.stream().map(dialect -> Arguments.of(constraint, dialect)));
    }

    @ParameterizedTest
    @MethodSource("textConstraints")
    void theSqlIsTheSameWhateverTheUserWrites(Function<String, Constraint> constraint, Dialect dialect) {
        assertThat(TEXTS.stream()
                        .map(text -> sql(RAW, dialect, constraint.apply(text)).text()))
                .containsOnly(sql(RAW, dialect, constraint.apply("z")).text());
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void everyQuestionMarkHasItsBind(Constraint constraint, Dialect dialect) {
        for (RegisteredType type : List.of(RAW, VISIT_IMAGE, COADD)) {
            SqlFragment sql = sql(type, dialect, constraint);

            assertThat(sql.text().chars().filter(c -> c == '?').count())
                    .isEqualTo(sql.binds().size());
        }
    }

    @Test
    void bindsStandInTheOrderOfTheText() {
        Constraint.NumberIn time =
                new Constraint.NumberIn(new DimensionField("exposure", "exposure_time"), List.of(new Interval(29, 31)));
        Constraint.DimensionIn instrument = new Constraint.DimensionIn("instrument", Set.of("O'Cam"));

        assertThat(sql(RAW, new SqliteDialect(), time, instrument).binds())
                .containsExactly(
                        new Bind.Scalar(RAW.id()),
                        new Bind.Scalar(29.0),
                        new Bind.Scalar(31.0),
                        new Bind.Scalar("[\"O'Cam\"]"));
        assertThat(sql(RAW, new PostgresDialect(""), time, instrument).binds())
                .containsExactly(
                        new Bind.Scalar(RAW.id()),
                        new Bind.Scalar(29.0),
                        new Bind.Scalar(31.0),
                        new Bind.SqlArray("text", List.of("O'Cam")));
    }

    @Test
    void listsOfSqliteAreOneJsonText() {
        Bind bind = new SqliteDialect()
                .in("t.x", List.of("a\"b\\c\n"), FieldType.TEXT)
                .binds()
                .get(0);

        assertThat(bind).isEqualTo(new Bind.Scalar("[\"a\\\"b\\\\c\\u000a\"]"));
    }

    @Test
    void withoutConstraintsItBeginsAtTheTags() {
        assertThat(from(sql(RAW, new SqliteDialect())))
                .startsWith("(SELECT * FROM \"dataset_tags_00000001\" AS t WHERE t.dataset_type_id = ?"
                        + " AND t.collection_id IN (11, 12)");
    }

    @Test
    void itBeginsAtTheWantedIds() {
        Beginning ids = new Beginning.Ids(Set.of(ID));

        assertThat(from(statement(RAW, new SqliteDialect(), ids)))
                .startsWith("(SELECT value AS id FROM json_each(?)) AS k");
        assertThat(from(statement(RAW, new PostgresDialect("demo"), ids))).startsWith("unnest(?) AS k(id)");
    }

    @Test
    void itBeginsAtTheRegionsThatAreKnown() {
        Beginning regions = new Beginning.Regions(
                List.of(new RegionKey(List.of("O'Cam", 3L, 2025L), new Footprint(Circle.ofDegrees(53, -28, 0.2)))));

        assertThat(from(statement(VISIT_IMAGE, new PostgresDialect("demo"), regions)))
                .startsWith("unnest(?, ?, ?) WITH ORDINALITY AS k(c0, c1, c2, i) CROSS JOIN LATERAL");
        assertThat(statement(RAW, new SqliteDialect(), regions).binds())
                .contains(new Bind.Scalar("[[\"O'Cam\",3,2025]]"));
    }

    @Test
    void itBeginsAtTheRecordsThatAConstraintIsOn() {
        Constraint time = new Constraint.TimespanOverlaps("exposure", List.of(new Timespan(5, 6)));
        Beginning exposures = new Beginning.Records(UNIVERSE.known("exposure"));

        assertThat(from(statement(RAW, new PostgresDialect("demo"), exposures, time)))
                .startsWith("\"demo\".\"exposure\" AS e_exposure CROSS JOIN LATERAL")
                .doesNotContain("JOIN \"demo\".\"exposure\"");
    }

    @Test
    void aConstraintOnRecordsThatTheTypeDoesNotHaveIsLeftToTheFilter() {
        Constraint time = new Constraint.TimespanOverlaps("exposure", List.of(new Timespan(5, 6)));

        assertThat(sql(COADD, new SqliteDialect(), time).text())
                .isEqualTo(sql(COADD, new SqliteDialect()).text());
    }

    @Test
    void manyAlternativesBecomeTheirHull() {
        List<Interval> intervals = Stream.iterate(0, i -> i + 1)
                .limit(1000)
                .map(i -> new Interval(2 * i, 2 * i + 1))
                .toList();
        SqlFragment sql = sql(
                RAW,
                new SqliteDialect(),
                new Constraint.NumberIn(new DimensionField("exposure", "exposure_time"), intervals));

        assertThat(sql.binds())
                .containsExactly(new Bind.Scalar(RAW.id()), new Bind.Scalar(0.0), new Bind.Scalar(1999.0));
    }

    @Test
    void oneCollectionHidesNothing() {
        TypeSearch search = new TypeSearch(query(RAW), RAW, List.of(11L));
        String sql = SearchStatement.of(List.of(search), new Beginning.Tags(), registry(new SqliteDialect()))
                .text();

        assertThat(sql).doesNotContain("count(*)");
        assertThat(sql(RAW, new SqliteDialect()).text()).contains("t.collection_id = 11 OR (SELECT count(*)");
    }

    /** What stands between the outermost FROM and its end. */
    private static String from(SqlFragment sql) {
        String start = " FROM ";
        int depth = 0;
        for (int i = 0; i < sql.text().length(); i++) {
            char c = sql.text().charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && sql.text().startsWith(start, i)) {
                return sql.text().substring(i + start.length());
            }
        }
        throw new AssertionError("no FROM in " + sql.text());
    }

    private static SqlFragment sql(RegisteredType type, Dialect dialect, Constraint... constraints) {
        return statement(type, dialect, new Beginning.Tags(), constraints);
    }

    private static SqlFragment statement(
            RegisteredType type, Dialect dialect, Beginning beginning, Constraint... constraints) {
        TypeSearch search = new TypeSearch(query(type, constraints), type, List.of(11L, 12L));
        return SearchStatement.of(List.of(search), beginning, registry(dialect));
    }

    private static Registry registry(Dialect dialect) {
        return new Registry(UNIVERSE, dialect, List.of("file_datastore_records"));
    }

    private static DatasetQuery query(RegisteredType type, Constraint... constraints) {
        return new DatasetQuery(
                type.type(),
                List.of("c"),
                List.of(constraints),
                List.of(
                        DimensionField.key("instrument"),
                        new DimensionField("exposure", "timespan"),
                        new DimensionField("physical_filter", "band")),
                EnumSet.allOf(DatasetQuery.Extra.class));
    }

    private static RegisteredType type(long key, String name, String... required) {
        List<String> dimensions = UNIVERSE.ordered(Set.of(required));
        return new RegisteredType(
                key,
                new DatasetType(name, "ExposureF", dimensions, UNIVERSE.impliedBy(dimensions)),
                "dataset_tags_%08d".formatted(key));
    }
}
