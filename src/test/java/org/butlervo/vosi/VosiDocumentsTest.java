// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.fixture.Golden;
import org.butlervo.fixture.Schemas;
import org.butlervo.quantity.Interval;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.junit.jupiter.api.Test;

class VosiDocumentsTest {
    private static final String BASE = "https://example.org/api/sia/dp1/";

    @Test
    void writesCapabilities() {
        Endpoint query = Endpoint.query(
                BASE + "query", "2.0", "application/x-votable+xml", "POS=CIRCLE 53.1 -27.8 0.1&MAXREC=1");
        byte[] document = VosiDocuments.capabilities(List.of(
                new Capability(
                        "ivo://ivoa.net/std/SIA#query-2.0",
                        "Image discovery",
                        List.of(query, query.secured("ivo://ivoa.net/sso#OAuth"))),
                Capability.capabilities(BASE + "capabilities"),
                Capability.availability(BASE + "availability"),
                Capability.examples(BASE + "examples")));

        Golden.assertSame(document, getClass(), "capabilities.xml");
        Schemas.assertValid(document);
    }

    @Test
    void writesAvailability() {
        Availability availability = new Availability(
                false,
                Optional.of(Instant.parse("2026-01-02T03:04:05.678Z")),
                Optional.of(Instant.parse("2026-02-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-02-01T06:00:00Z")),
                List.of("planned work", "the database does not answer <&>"));

        byte[] document = VosiDocuments.availability(availability);

        Golden.assertSame(document, getClass(), "availability.xml");
        Schemas.assertValid(document);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        byte[] document = VosiDocuments.availability(Availability.down());

        Schemas.assertValid(document);
        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains("available>false<")
                .doesNotContain("upSince", "downAt", "backAt", "note");
    }

    @Test
    void writesRegistryRecord() {
        Endpoint query = Endpoint.query(BASE + "query", "2.0", "application/x-votable+xml", "MAXREC=1");
        byte[] document = VosiDocuments.registryRecord(new RegistryRecord(
                "ivo://example.org/dp1/sia",
                "Images of <DP1>",
                "DP1 SIA",
                new RegistryRecord.Curation("Example", "The creators", "Help desk", "help@example.org"),
                new RegistryRecord.Content(
                        List.of("surveys", "ccd-photometry"), "Images of a survey.", "https://example.org/"),
                List.of(
                        new Capability("ivo://ivoa.net/std/SIA#query-2.0", "", List.of(query)),
                        Capability.capabilities(BASE + "capabilities")),
                new RegistryRecord.Coverage(
                        Optional.of(new Interval(60_000, 61_000.5)), Optional.of(new Interval(3e-7, 1.1e-6))),
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-02-03T04:05:06.7Z")));

        Golden.assertSame(document, getClass(), "record.xml");
        Schemas.assertValid(document);
    }

    @Test
    void writesTables() {
        Table table = new Table(
                "ivoa",
                "ivoa.ObsCore",
                "Images",
                "ivo://ivoa.net/std/ObsCore#table-1.1",
                List.of(
                        new Column("s_region", DataType.TEXT, "", "pos.outline", "obscore:r", "adql:REGION", "Outline"),
                        new Column("t_min", DataType.DOUBLE, "d", "time.start", "obscore:t", "", "Begin")));

        Golden.assertSame(VosiDocuments.tables(table), getClass(), "tables.xml");
        Schemas.assertValid(VosiDocuments.tables(table));
        Schemas.assertValid(VosiDocuments.table(table));
    }

    @Test
    void writesExamples() {
        byte[] document = VosiDocuments.examples(
                "Examples of <DP1>",
                List.of(new Example(
                        "circle",
                        "Images that meet a circle",
                        "ivo://ivoa.net/std/SIA#query-2.0",
                        Map.of("POS", "CIRCLE 1 2 3"),
                        BASE + "query?POS=CIRCLE+1+2+3&MAXREC=1")));

        Golden.assertSame(document, getClass(), "examples.xml");
    }

    @Test
    void rejectsUrlWithBlank() {
        assertThatThrownBy(() -> Endpoint.full("https://example.org/a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without blanks");
    }
}
