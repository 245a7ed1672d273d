// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationOptionsTest {
    @Test
    void hasDefaultsForAllButTheOutput() {
        assertThat(GenerationOptions.parse("--output", "made"))
                .isEqualTo(new GenerationOptions(
                        Path.of("made").toAbsolutePath(), Optional.empty(), "demo", 1, 5, Visiting.even(3), false));
    }

    @Test
    void turnsDatasetsIntoVisitsOfEachField() {
        GenerationOptions options =
                GenerationOptions.parse("--output", "made", "--datasets", "1000000", "--fields", "10");

        assertThat(options.visiting().visits()).isBetween(3_500L, 4_200L);
    }

    @Test
    void deepFieldsAreVisitedMoreOftenOutOfTheSameDatasets() {
        Visiting visiting = GenerationOptions.parse(
                        "--output", "made", "--datasets", "1000000", "--fields", "1000", "--deep-fields", "20")
                .visiting();

        assertThat(visiting.of(0)).isEqualTo(300);
        assertThat(visiting.of(19)).isEqualTo(300);
        assertThat(visiting.of(20)).isBetween(30L, 36L);
        assertThat(visiting.most()).isEqualTo(300);
    }

    @Test
    void theWideCameraTakesItsShareOfTheDatasets() {
        Visiting visiting = GenerationOptions.parse(
                        "--output made --datasets 1000000 --fields 1000 --deep-fields 2 --wide-visits 300".split(" "))
                .visiting();

        assertThat(visiting.cameras()).containsExactly(Camera.SMALL, Camera.WIDE);
        assertThat(Camera.WIDE.detectors()).hasSize(189).doesNotHaveDuplicates();
        assertThat(visiting.of(5)).isBetween(22L, 26L);
    }

    @ParameterizedTest
    @CsvSource({
        "'', --output is missing",
        "--files, --output is missing",
        "--output, --output needs a value",
        "--output --files, --output needs a value",
        "--output made --colour red, unknown option --colour",
        "--output made --fields 0, --fields takes a whole number from 1",
        "--output made --visits -1, --visits takes a whole number from 1",
        "--output made --seed x, 'not \"x\"'",
        "--output made --seed 99999999999999999999, --seed takes a whole number",
        "--output made --visits 2 --datasets 9, exclude each other",
        "--output made --wide-visits 2, --wide-visits needs --deep-fields",
        "--output made --schema a;b, --schema takes a plain name",
        "--output made --postgresql host/db, jdbc:postgresql://"
    })
    void refusesWhatItDoesNotUnderstand(String line, String reason) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

        assertThatThrownBy(() -> GenerationOptions.parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
