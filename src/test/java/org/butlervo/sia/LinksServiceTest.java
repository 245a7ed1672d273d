// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.ObsCoreConfigurationReader;
import org.butlervo.obscore.ObsCoreSchema;
import org.butlervo.obscore.PublisherDid;
import org.butlervo.table.Param;
import org.butlervo.table.ServiceDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksServiceTest {
    private static final String DATALINK = "application/x-votable+xml;content=datalink";
    private static final String SAME_ID = "/links?ID=ivo%3A%2F%2Forg.butlervo%2Fdemo%3Frepo%3Ddemo%26id%3D{id}";

    @TempDir
    Path folder;

    @Test
    void itIsKnownWhereAccessUrlsAreLinksToTheRow() throws IOException {
        ServiceDescriptor links = links(SAME_ID, DATALINK).orElseThrow();

        assertThat(links.params())
                .extracting(Param::value)
                .containsExactly("ivo://ivoa.net/std/DataLink#links-1.1", "http://h/links");
        assertThat(links.inputs())
                .extracting(Param::name, Param::column)
                .containsExactly(tuple("ID", "obs_publisher_did"));
    }

    @Test
    void directFilesHaveNone() throws IOException {
        assertThat(links("/files/{id}", "application/fits")).isEmpty();
        assertThat(links(SAME_ID, "application/fits")).isEmpty();
    }

    @Test
    void linksByAnotherIdentifierAreNotItsAffair() throws IOException {
        assertThat(links("/links?ID=butler%3A//demo/{id}", DATALINK)).isEmpty();
    }

    private Optional<ServiceDescriptor> links(String url, String format) throws IOException {
        Path file = folder.resolve("obscore.yaml");
        Files.writeString(
                file,
                Files.readString(GeneratedRegistry.sqlite().resolve("obscore.yaml"))
                        .replace("/api/demo/files/{id}", url)
                        .replace("application/fits", format));
        ObsCoreConfiguration configuration = ObsCoreConfigurationReader.read(file.toUri());
        try (Service service = Service.over("demo", GeneratedRegistry.sqlite(), file)) {
            return LinksService.of(
                    new ServedRepository(
                            "demo",
                            service.repository().butler(),
                            configuration,
                            ObsCoreSchema.of(configuration),
                            PublisherDid.of(configuration, "demo")),
                    "http://h");
        }
    }
}
