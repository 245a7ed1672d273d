// SPDX-License-Identifier: MIT
package org.butlervo.butler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButlerConfigurationReaderTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makePathsReal() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void aDirectoryItsFileAndTheirUrlsAreOnePlace() throws IOException {
        write("butler.yaml", "registry:\n  db: sqlite:///<butlerRoot>/gen3.sqlite3\n");

        ButlerConfiguration configuration = read(folder.toString());

        assertThat(configuration.root()).isEqualTo(folder.toString());
        assertThat(configuration.database()).contains("sqlite:///" + folder + "/gen3.sqlite3");
        assertThat(configuration.remoteUrl()).isEmpty();
        assertThat(read(folder.resolve("butler.yaml").toString())).isEqualTo(configuration);
        assertThat(read(folder.resolve("butler.yaml").toUri().toString())).isEqualTo(configuration);
        assertThat(read(folder.toUri().toString())).isEqualTo(configuration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "datastore:\n", "registry:\n  db:\n"})
    void anEmptyFileHasTheDefaults(String yaml) throws IOException {
        assertThat(parse(yaml))
                .isEqualTo(new ButlerConfiguration(
                        folder.toString(),
                        Optional.empty(),
                        Optional.of("sqlite:///" + folder + "/gen3.sqlite3"),
                        Map.of(),
                        "",
                        List.of("file_datastore_records"),
                        Map.of()));
    }

    @Test
    void anotherRootTakesThePlaceOfTheFolder() throws IOException {
        ButlerConfiguration configuration = parse("""
                root: /data/repo
                registry:
                  db: sqlite:///<butlerRoot>/gen3.sqlite3
                """);

        assertThat(configuration.root()).isEqualTo("/data/repo");
        assertThat(configuration.database()).contains("sqlite:////data/repo/gen3.sqlite3");
    }

    @Test
    void readsSchemaAndPartsOfTheAddress() throws IOException {
        ButlerConfiguration configuration = parse("""
                registry:
                  db: postgresql://
                  host: db.example.org
                  port: 5433
                  database: lsst
                  username: reader
                  password: s3cret
                  namespace: dp1
                """);

        assertThat(configuration.schema()).isEqualTo("dp1");
        assertThat(configuration.parts())
                .isEqualTo(Map.of(
                        "host", "db.example.org",
                        "port", "5433",
                        "database", "lsst",
                        "username", "reader",
                        "password", "s3cret"));
    }

    @Test
    void includesAreRelativeToTheFileThatNamesThem() throws IOException {
        write("site/registry.yaml", "db: !include database.txt\nnamespace: inner\n");
        write("site/database.txt", "postgresql://host/db");

        ButlerConfiguration configuration = parse("registry: !include site/registry.yaml\n");

        assertThat(configuration.database()).contains("postgresql://host/db");
        assertThat(configuration.schema()).isEqualTo("inner");
    }

    @Test
    void laterIncludedConfigurationsWinAndOwnKeysWinOverBoth() throws IOException {
        write("a.yaml", "registry:\n  db: postgresql://a/a\n  namespace: a\n  username: a\n");
        write("b.yaml", "registry:\n  namespace: b\n  username: b\n");

        ButlerConfiguration configuration = parse("""
                includeConfigs:
                  - a.yaml
                  - b.yaml
                registry:
                  username: own
                """);

        assertThat(configuration.database()).contains("postgresql://a/a");
        assertThat(configuration.schema()).isEqualTo("b");
        assertThat(configuration.parts()).isEqualTo(Map.of("username", "own"));
    }

    @Test
    void chainedDatastoresHaveTheirTablesInOrderExceptThoseInMemory() throws IOException {
        ButlerConfiguration configuration = parse("""
                datastore:
                  cls: lsst.daf.butler.datastores.chainedDatastore.ChainedDatastore
                  datastores:
                    - datastore:
                        cls: lsst.daf.butler.datastores.inMemoryDatastore.InMemoryDatastore
                    - datastore:
                        cls: lsst.daf.butler.datastores.fileDatastore.FileDatastore
                        records:
                          table: second_records
                    - datastore:
                        cls: lsst.daf.butler.datastores.fileDatastore.FileDatastore
                    - datastore:
                        cls: lsst.daf.butler.datastores.fileDatastore.FileDatastore
                        records:
                          table: second_records
                """);

        assertThat(configuration.recordsTables()).containsExactly("second_records", "file_datastore_records");
    }

    @Test
    void readsRenamedTypes() throws IOException {
        ButlerConfiguration configuration = parse("""
                registry:
                  managers:
                    datasets:
                      cls: lsst.daf.butler.registry.datasets.byDimensions.ByDimensionsDatasetRecordStorageManagerUUID
                      config:
                        overrides:
                          calexp:
                            rename: visit_image
                          bias:
                            storage_class: ExposureF
                """);

        assertThat(configuration.renamedTypes()).isEqualTo(Map.of("calexp", "visit_image"));
    }

    @Test
    void aClientOfAServerHasItsUrlAndNoDatabase() throws IOException {
        ButlerConfiguration configuration = parse("""
                cls: lsst.daf.butler.remote_butler.RemoteButler
                remote_butler:
                  url: <butlerRoot>
                root: https://data.example.org/api/butler/repo/dp1
                """);

        assertThat(configuration.remoteUrl()).contains("https://data.example.org/api/butler/repo/dp1");
        assertThat(configuration.database()).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> read(folder.resolve("missing.yaml").toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> parse("registry: ["))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not valid YAML: ");
    }

    @Test
    void refusesAnIncludeThatIsNotThere() {
        assertThatThrownBy(() -> parse("registry: !include missing.yaml\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("an included file cannot be read: ")
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void refusesIncludesWithoutEnd() {
        assertThatThrownBy(() -> parse("includeConfigs: [butler.yaml]\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("includes are nested more than 10 deep");
    }

    private ButlerConfiguration parse(String yaml) throws IOException {
        write("butler.yaml", yaml);
        return read(folder.toString());
    }

    private static ButlerConfiguration read(String place) throws IOException {
        return ButlerConfigurationReader.read(place);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
