// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.butlervo.fixture.Shared;
import org.butlervo.table.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObsCoreConfigurationReaderTest {
    @Test
    void readsEveryKeyThatMatters() {
        ObsCoreConfiguration configuration = Fixtures.configuration("complete.yaml");

        assertThat(configuration.facilityName()).isEqualTo("Example:Telescope");
        assertThat(configuration.facilityMap()).isEqualTo(Map.of("CamB", "Example:Annex"));
        assertThat(configuration.obsCollection()).contains("EX.DR1");
        assertThat(configuration.collections()).containsExactly("Cam/DR1", "Cam/extra");
        assertThat(configuration.fallbackInstrument()).contains("Cam");
        assertThat(configuration.obsPublisherDid())
                .contains(Template.parse("ivo://example.org/usdac/dr1?repo=dr1&id={id}"));
        assertThat(configuration.datasetTypes().keySet()).containsExactly("raw", "visit_image", "coadd", "night");
        assertThat(configuration.datasetTypes().get("visit_image"))
                .isEqualTo(new DatasetTypeConfiguration(
                        "image",
                        Optional.of("ex.visit_image"),
                        2,
                        Optional.of("phot.flux.density"),
                        Optional.of("application/x-votable+xml;content=datalink"),
                        Optional.of(Template.parse("{records[visit].name}")),
                        Optional.of(Template.parse("/api/datalink/links?ID={id}&obs={obs_id}")),
                        Optional.of("EX.DR1.visits"),
                        OptionalLong.of(4072),
                        OptionalLong.of(4000),
                        Map.of(
                                "obs_title",
                                new ExtraColumn.Templated(
                                        Template.parse(
                                                "{dataset_type} {band} {records[visit].timespan.begin.utc.isot}Z"),
                                        DataType.TEXT,
                                        ""),
                                "lsst_tract",
                                new ExtraColumn.Literal(17L))));
        assertThat(configuration.extraColumns())
                .containsEntry("t_resolution", new ExtraColumn.Literal(15L))
                .containsEntry(
                        "lsst_visit",
                        new ExtraColumn.Templated(Template.parse("{visit}"), DataType.LONG, "Visit number"));
        assertThat(configuration.spectralRanges())
                .containsEntry("r_special", new SpectralRange(OptionalDouble.of(551.0e-9), OptionalDouble.empty()))
                .containsEntry("white", new SpectralRange(OptionalDouble.empty(), OptionalDouble.empty()));
        assertThat(configuration.origin())
                .isEqualTo(new Origin(
                        Optional.of("Example"),
                        Optional.of("2025-06-30"),
                        Optional.empty(),
                        Optional.of("https://example.org/"),
                        Optional.empty(),
                        Optional.of("Example release 1")));
    }

    @Test
    void includesOtherFilesRelativeToTheirOwnPlace() {
        assertThat(Fixtures.configuration("complete.yaml").datasetTypes())
                .extractingByKey("raw")
                .extracting(DatasetTypeConfiguration::dataproductSubtype)
                .isEqualTo(Optional.of("ex.raw"));
    }

    @Test
    void namesTheKeysThatItIgnores() {
        assertThat(Fixtures.configuration("complete.yaml").ignoredKeys())
                .containsExactly("use_butler_uri", "where", "batch_size", "dataset_types.visit_image.unheard_of");
    }

    @Test
    void reportsAllProblemsTogether() {
        assertThatExceptionOfType(ObsCoreConfigurationException.class)
                .isThrownBy(() -> Fixtures.configuration("broken.yaml"))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactlyInAnyOrder(
                                "facility_name: is missing",
                                "facility_map: must be an object with keys",
                                "obs_collection: must be a text, not [1] (quotes help)",
                                "collections: must name at least one collection",
                                "dataset_types.raw.dataproduct_type: is missing",
                                "dataset_types.raw.calib_level: must be 0, 1, 2, 3 or 4, not 7",
                                "dataset_types.raw.obs_id_fmt: '{visit!r}' is not supported, only a key such as '{visit}',"
                                        + " a field such as '{records[visit].name}' or a time such as"
                                        + " '{records[visit].timespan.begin.utc.isot}'",
                                "dataset_types.raw.s_xel: must be two integers, such as [4072, 4000]",
                                "dataset_types.raw.extra_columns.t_exptime: is a column of type DOUBLE and cannot hold long",
                                "dataset_types.raw.extra_columns.a.template: is missing",
                                "dataset_types.raw.extra_columns.b.template: a '{' without '}' (write '{{' for the sign itself)",
                                "dataset_types.raw.extra_columns.b.type: must be string, int, float or bool, not date",
                                "dataset_types.raw.extra_columns.c: must be a number, a text or a boolean",
                                "dataset_types.visit_image: must be an object with keys",
                                "dataset_types.visit_image.dataproduct_type: is missing",
                                "dataset_types.visit_image.calib_level: is missing",
                                "spectral_ranges.r: the shortest wavelength is above the longest",
                                "spectral_ranges.g: must be two wavelengths in metres, such as [551.0e-9, 689.1e-9]",
                                "spectral_ranges.i: a wavelength must be a positive number or null, not nothing",
                                "obs_publisher_did_fmt: a '}' without '{' (write '}}' for the sign itself)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "[1, 2]"})
    void refusesADocumentThatIsNoObject(String text) {
        assertThatExceptionOfType(ObsCoreConfigurationException.class)
                .isThrownBy(() -> ObsCoreConfigurationReader.read(new StringReader(text)))
                .withMessageContaining("facility_name: is missing");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatExceptionOfType(ObsCoreConfigurationException.class)
                .isThrownBy(() -> ObsCoreConfigurationReader.read(new StringReader("a: [")))
                .withMessageContaining("is no valid YAML");
    }

    @Test
    void refusesFilesThatIncludeEachOther() {
        assertThatExceptionOfType(ObsCoreConfigurationException.class)
                .isThrownBy(() -> Fixtures.configuration("loop.yaml"))
                .withMessageContaining("more than 10 files include each other");
    }

    @Test
    void saysThatAFileCannotBeRead() {
        assertThatExceptionOfType(ObsCoreConfigurationException.class)
                .isThrownBy(() -> ObsCoreConfigurationReader.read(Path.of("no-such-file.yaml")))
                .withMessageContaining("no-such-file.yaml")
                .withMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config/ci_hsc_gen3.yaml",
                "config/dc2.yaml",
                "config/dp02.yaml",
                "config/dp1.yaml",
                "config/dp2.yaml",
                "config/edp2.yaml",
                "config/embargo-sia.yaml",
                "config/example.yaml",
                "config/prompt.yaml",
                "config/usdf-embargo-live.yaml",
                "hsc/obscore.yaml"
            })
    void loadsThePublishedFilesUnmodified(String file) {
        ObsCoreConfiguration configuration = ObsCoreConfigurationReader.read(Shared.require("butler/" + file));

        assertThat(configuration.datasetTypes()).isNotEmpty();
        assertThat(ObsCoreSchema.of(configuration).columns()).hasSizeGreaterThanOrEqualTo(32);
    }
}
