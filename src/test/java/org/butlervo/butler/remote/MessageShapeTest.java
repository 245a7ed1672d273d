// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.butler.Constraint;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.butler.Universe;
import org.butlervo.butler.UniverseReader;
import org.butlervo.fixture.Shared;
import org.butlervo.fixture.Universes;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.Timespan;
import org.butlervo.sky.RegionCodec;
import org.butlervo.sky.SkyArea;
import org.junit.jupiter.api.Test;

/** Messages have the members, and their values the types, of those that Rubin's own client sent to a real server. */
class MessageShapeTest {
    private static final Universe UNIVERSE = UniverseReader.read(Universes.json());
    private static final DatasetType VISIT_IMAGE = type("visit_image", "instrument", "detector", "visit");
    private static final DatasetType RAW = type("raw", "instrument", "detector", "exposure");

    private static DatasetType type(String name, String... required) {
        List<String> dimensions = List.of(required);
        return new DatasetType(name, "ExposureF", dimensions, UNIVERSE.impliedBy(dimensions));
    }

    private static JsonObject message(DatasetType type, Constraint... constraints) {
        DatasetQuery query = new DatasetQuery(
                type,
                List.of("LSSTComCam/DP1"),
                List.of(constraints),
                List.of(DimensionField.key("instrument")),
                EnumSet.of(DatasetQuery.Extra.REGION));
        return SearchPlan.of(query, UNIVERSE).parts().get(0).query().json();
    }

    private static List<JsonObject> recorded() {
        Path folder = Shared.require("butler/server-exchanges");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonObject> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(exchange -> exchange.getJsonObject("request"))
                    .filter(request -> request.getString("path").endsWith("/query/execute"))
                    .map(request -> request.getJsonObject("body"))
                    .filter(body -> body.containsKey("query"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members and types of values; of a list, those of its elements. What is null or a list in one message may be filled in another. */
    private static String shape(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                TreeMap<String, String> members = new TreeMap<>();
                value.asJsonObject().forEach((name, member) -> members.put(name, shape(member)));
                yield members.toString();
            }
            case ARRAY ->
                value.asJsonArray().stream()
                        .map(MessageShapeTest::shape)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
            case TRUE, FALSE -> "flag";
            default -> value.getValueType().toString();
        };
    }

    private static Set<String> leaves(JsonObject body) {
        Set<String> leaves = new HashSet<>();
        body.getJsonObject("query")
                .getJsonObject("tree")
                .getJsonObject("predicate")
                .getJsonArray("operands")
                .forEach(alternatives -> alternatives
                        .asJsonArray()
                        .forEach(leaf -> leaves.add(kind(leaf.asJsonObject()) + shape(leaf))));
        return leaves;
    }

    private static String kind(JsonObject leaf) {
        String compared = Stream.of("a", "b", "member")
                .filter(leaf::containsKey)
                .map(name -> leaf.getJsonObject(name).getString("expression_type"))
                .collect(Collectors.joining(","));
        return leaf.getString("predicate_type") + "(" + compared + ")";
    }

    /** The message without what differs between any two: conditions, and the names in maps. */
    private static String frame(JsonObject body) {
        JsonObject tree = body.getJsonObject("query").getJsonObject("tree");
        JsonObject spec = body.getJsonObject("result_spec");
        return Stream.of(
                        shape(Json.createObjectBuilder(tree)
                                .remove("predicate")
                                .remove("datasets")
                                .build()),
                        shape(Json.createObjectBuilder(body.getJsonObject("query"))
                                .remove("tree")
                                .build()),
                        shape(Json.createObjectBuilder(spec)
                                .remove("dimension_fields")
                                .remove("dataset_fields")
                                .remove("limit")
                                .build()),
                        String.valueOf(body.keySet()),
                        String.valueOf(tree.getJsonObject("datasets").values().stream()
                                .map(MessageShapeTest::shape)
                                .toList()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void searchesHaveTheFrameOfRecordedOnes() {
        Set<String> frames = recorded().stream().map(MessageShapeTest::frame).collect(Collectors.toSet());

        assertThat(frames).contains(frame(message(VISIT_IMAGE)), frame(message(RAW)));
    }

    @Test
    void recordQueriesHaveTheFrameOfRecordedOnes() {
        JsonObject message = new ExecuteQuery(
                        new QueryTree(List.of("instrument"), Optional.empty(), List.of()),
                        new ResultSpec.DimensionRecords("instrument"))
                .json();

        assertThat(recorded()).anyMatch(body -> frame(body).equals(frame(message)));
    }

    @Test
    void everyConditionHasTheShapeOfARecordedOne() {
        Set<String> known =
                recorded().stream().flatMap(body -> leaves(body).stream()).collect(Collectors.toSet());
        SkyArea area = SkyArea.of(
                List.of(RegionCodec.decodeBase64("Y6u+kPKySus/RCDuL8Y/wz/////////fv7Boft6bjak+9WG3A3GYTD8=")));
        JsonObject message = message(
                VISIT_IMAGE,
                new Constraint.DimensionIn("instrument", Set.of("LSSTComCam")),
                new Constraint.FilterIn(Set.of("r_03", "r")),
                new Constraint.NumberIn(new DimensionField("visit", "exposure_time"), List.of(new Interval(10, 40))),
                new Constraint.TimespanOverlaps(
                        "visit", List.of(new Timespan(1730419237000000000L, 1730505637000000000L))),
                new Constraint.RegionOverlaps(area));
        JsonObject byId = message(RAW, new Constraint.DatasetIn(Set.of(new UUID(1, 2))));

        assertThat(leaves(message)).hasSize(4).isSubsetOf(known);
        assertThat(leaves(byId)).hasSize(1).isSubsetOf(known);
    }

    @Test
    void aRegionIsSentAsItWasRecorded() {
        String recordedCircle = "Y6u+kPKySus/RCDuL8Y/wz/////////fv7Boft6bjak+9WG3A3GYTD8=";
        JsonObject message = message(
                VISIT_IMAGE,
                new Constraint.RegionOverlaps(SkyArea.of(List.of(RegionCodec.decodeBase64(recordedCircle)))));

        assertThat(message.toString()).contains("\"encoded\":\"" + recordedCircle + "\"");
    }
}
