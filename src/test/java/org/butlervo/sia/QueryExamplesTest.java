// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.SampleRegistry;
import org.butlervo.fixture.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryExamplesTest {
    @Test
    void everyExampleOfTheDemonstrationFindsSomething() {
        Path folder = GeneratedRegistry.sqlite();
        try (Service service = Service.over("demo", folder, folder.resolve("obscore.yaml"))) {
            assertThat(assertFinds(service)).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "small"})
    void everyExampleOfARealRegistryFindsSomething(String name) {
        Path obscore = Shared.require("butler/config/dp1.yaml");
        try (Service service = Service.over("dp1", SampleRegistry.sqlite(name), obscore)) {
            assertThat(assertFinds(service)).hasSizeGreaterThan(6);
        }
    }

    @Test
    void withoutSamplesThereIsStillOne() {
        Path folder = GeneratedRegistry.sqlite();
        try (Service service = Service.over("demo", folder, folder.resolve("obscore.yaml"))) {
            assertThat(QueryExamples.of(service.repository(), Coverage.UNKNOWN))
                    .extracting(QueryExample::id)
                    .containsExactly("anything");
        }
    }

    private static List<QueryExample> assertFinds(Service service) {
        List<QueryExample> examples = QueryExamples.of(service.repository(), Survey.of(service.repository()));
        assertThat(examples).extracting(QueryExample::id).doesNotHaveDuplicates();
        for (QueryExample example : examples) {
            Map<String, List<String>> values = new HashMap<>();
            example.parameters().forEach((name, value) -> values.put(name, List.of(value)));
            assertThat(service.ids(RequestParameters.of(values, Map.of())))
                    .as(example.toString())
                    .isNotEmpty();
        }
        return examples;
    }
}
