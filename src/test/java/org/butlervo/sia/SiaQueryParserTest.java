// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.butlervo.dali.RequestParameters;
import org.butlervo.dali.Shapes;
import org.butlervo.demo.DemoRepository;
import org.butlervo.fault.UsageFault;
import org.butlervo.obscore.ObsCoreConfigurationReader;
import org.butlervo.obscore.PublisherDid;
import org.butlervo.quantity.Interval;
import org.butlervo.sky.SkyArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiaQueryParserTest {
    private static final UUID DATASET = UUID.fromString("01963e2f-2859-71df-8a0b-3c3336d8393a");
    private static final SiaQueryParser PARSER = new SiaQueryParser(new RecordLimits(100, 1000), identifiers());

    static Stream<Arguments> conditions() {
        double inf = Double.POSITIVE_INFINITY;
        return Stream.of(
                arguments(
                        SiaParameter.BAND,
                        new Condition.RangeMeets(
                                SiaParameter.BAND,
                                "em_min",
                                "em_max",
                                false,
                                List.of(Interval.at(5e-7), new Interval(6e-7, inf))),
                        "5e-7",
                        "6e-7 +Inf"),
                arguments(
                        SiaParameter.TIME,
                        new Condition.RangeMeets(
                                SiaParameter.TIME, "t_min", "t_max", true, List.of(new Interval(60000, 60001))),
                        "60000 60001"),
                arguments(
                        SiaParameter.POL,
                        new Condition.StateIn(SiaParameter.POL, "pol_states", Set.of("I", "POLA")),
                        "I",
                        "POLA"),
                arguments(SiaParameter.FOV, numberIn(SiaParameter.FOV, "s_fov", new Interval(-inf, 2)), "-Inf 2"),
                arguments(SiaParameter.SPATRES, numberIn(SiaParameter.SPATRES, "s_resolution", Interval.at(1)), "1"),
                arguments(SiaParameter.SPECRP, numberIn(SiaParameter.SPECRP, "em_res_power", Interval.at(1)), "1"),
                arguments(SiaParameter.EXPTIME, numberIn(SiaParameter.EXPTIME, "t_exptime", Interval.at(30)), "30"),
                arguments(SiaParameter.TIMERES, numberIn(SiaParameter.TIMERES, "t_resolution", Interval.at(1)), "1"),
                arguments(
                        SiaParameter.CALIB,
                        new Condition.IntegerIn(SiaParameter.CALIB, "calib_level", Set.of(1L, 2L)),
                        "2",
                        "1",
                        "2"),
                arguments(SiaParameter.COLLECTION, textIn(SiaParameter.COLLECTION, "obs_collection", "a, b"), "a, b"),
                arguments(SiaParameter.FACILITY, textIn(SiaParameter.FACILITY, "facility_name", "F"), "F"),
                arguments(SiaParameter.INSTRUMENT, textIn(SiaParameter.INSTRUMENT, "instrument_name", "I"), "I"),
                arguments(SiaParameter.DPTYPE, textIn(SiaParameter.DPTYPE, "dataproduct_type", "image"), "image"),
                arguments(SiaParameter.DPSUBTYPE, textIn(SiaParameter.DPSUBTYPE, "dataproduct_subtype", "s"), "s"),
                arguments(SiaParameter.TARGET, textIn(SiaParameter.TARGET, "target_name", " M 31"), " M 31"),
                arguments(
                        SiaParameter.FORMAT,
                        new Condition.MediaTypeIn(SiaParameter.FORMAT, "access_format", Set.of("a/b;c=d")),
                        "A/B ; C=D"));
    }

    private static Arguments arguments(SiaParameter parameter, Condition condition, String... values) {
        return Arguments.of(parameter, List.of(values), condition);
    }

    private static Condition numberIn(SiaParameter parameter, String column, Interval interval) {
        return new Condition.NumberIn(parameter, column, List.of(interval));
    }

    private static Condition textIn(SiaParameter parameter, String column, String value) {
        return new Condition.TextIn(parameter, column, Set.of(value));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void eachParameterBecomesItsCondition(SiaParameter parameter, List<String> values, Condition condition) {
        SiaQuery query = PARSER.parse(RequestParameters.of(Map.of(parameter.name(), values)));

        assertThat(query.conditions()).containsExactly(condition);
        assertThat(query.warnings()).isEmpty();
    }

    @Test
    void posBecomesTheAreaOfItsShapes() {
        SiaQuery query = parse("POS", "CIRCLE 10 20 1", "pos", "RANGE 1 2 3 4");

        assertThat(query.conditions())
                .containsExactly(new Condition.Overlaps(
                        SkyArea.of(List.of(Shapes.parse("CIRCLE 10 20 1"), Shapes.parse("RANGE 1 2 3 4")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivo://org.butlervo/demo?repo=demo&id=01963e2f-2859-71df-8a0b-3c3336d8393a",
                "IVO://ORG.BUTLERVO/DEMO?REPO=DEMO&ID=01963E2F-2859-71DF-8A0B-3C3336D8393A",
                "butler://demo/01963e2f-2859-71df-8a0b-3c3336d8393a"
            })
    void idBecomesItsDataset(String id) {
        assertThat(parse("ID", id).conditions()).containsExactly(new Condition.DatasetIn(Set.of(DATASET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "butler://other/01963e2f-2859-71df-8a0b-3c3336d8393a", "ivo://org.butlervo/demo?id=1"})
    void anIdOfNothingHereMatchesNothingAndIsNoError(String id) {
        assertThat(parse("ID", id).conditions()).containsExactly(new Condition.DatasetIn(Set.of()));
    }

    @Test
    void parametersAreAllKept() {
        assertThat(parse("calib", "2", "Band", "5e-7", "TARGET", "x").conditions())
                .extracting(Condition::parameter)
                .containsExactly(SiaParameter.BAND, SiaParameter.CALIB, SiaParameter.TARGET);
    }

    @Test
    void noParameterIsNoCondition() {
        SiaQuery query = parse();

        assertThat(query.conditions()).isEmpty();
        assertThat(query.maxrec()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POS     | CIRCLE NaN 20 1
            POS     | RANGE 1 2 4 3
            POS     | BOX 1 2 3 4
            POS     | CIRCLE 1 2
            POS     | 10,20
            POS     | CIRCLE 1 91 1
            POS     | CIRCLE 1 2 -1
            POS     | CIRCLE 1 2 181
            POS     | POLYGON 1 2 3 4
            POS     | ''
            BAND    | NaN
            BAND    | 6e-7 5e-7
            BAND    | 1 2 3
            BAND    | ''
            BAND    | red
            BAND    | -1
            BAND    | 0
            BAND    | 0 1
            BAND    | -1 1
            TIME    | NaN NaN
            TIME    | 60001 60000
            TIME    | 1 2 3
            TIME    | 2024-11-01
            FOV     | 2 1
            FOV     | wide
            SPATRES | NaN
            SPECRP  | 1 2 3
            EXPTIME | 30s
            TIMERES | 2 1
            POL     | Z
            POL     | i
            POL     | ''
            DPTYPE  | picture
            DPTYPE  | IMAGE
            CALIB   | two
            CALIB   | 2.0
            CALIB   | ''
            CALIB   | 1 2
            MAXREC  | -1
            MAXREC  | many
            MAXREC  | 1.5
            MAXREC  | ''
            """)
    void aBadValueIsAUsageFaultThatNamesParameterAndValue(String parameter, String value) {
        assertThatThrownBy(() -> parse(parameter, value))
                .isInstanceOf(UsageFault.class)
                .hasMessageStartingWith("invalid " + parameter + " value \"" + value + "\": ")
                .hasMessageContaining("; accepted: ");
    }

    @Test
    void oneBadValueAmongGoodOnesIsAFault() {
        assertThatThrownBy(() -> parse("CALIB", "1", "CALIB", "x")).isInstanceOf(UsageFault.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1000, 1000", "1001, 1000", "99999999999999999999, 1000", "+7, 7"})
    void maxrecIsCutAtTheMaximum(String asked, long got) {
        assertThat(parse("maxrec", asked).maxrec()).isEqualTo(got);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAXREC", "RUNID"})
    void refusesWhatMayBeGivenOnlyOnce(String parameter) {
        assertThatThrownBy(() -> parse(parameter, "5", parameter.toLowerCase(Locale.ROOT), "5"))
                .isInstanceOf(UsageFault.class)
                .hasMessage(parameter + " is given 2 times; it is accepted once");
    }

    @Test
    void anUnknownParameterIsAWarning() {
        assertThat(parse("POSS", "CIRCLE 10 20 1").warnings())
                .containsExactly("unknown parameter POSS is ignored; did you mean POS?");
    }

    /** Names and values in turn; a name may come again in another case. */
    private static SiaQuery parse(String... namesAndValues) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.merge(
                    namesAndValues[i],
                    List.of(namesAndValues[i + 1]),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return PARSER.parse(RequestParameters.of(parameters));
    }

    private static PublisherDid identifiers() {
        try {
            return PublisherDid.of(
                    ObsCoreConfigurationReader.read(
                            Objects.requireNonNull(DemoRepository.class.getResource("obscore.yaml"))
                                    .toURI()),
                    "demo");
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
