// SPDX-License-Identifier: MIT
package org.butlervo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.butlervo.fault.TransientFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.fixture.Answers;
import org.butlervo.fixture.Schemas;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However the rows end, the document ends properly and says so. */
class EndingTest {
    private static final Cells ROW = Cells.of("ivo://example.org/dp1?1", 2L, 1L, 1.5, 2.5, "x", "t", true);
    /** Its fourth cell is text where a number belongs: it breaks when half of it is written. */
    private static final Cells BROKEN = Cells.of("ivo://example.org/dp1?2", 2L, 1L, "north", 2.5, "x", "t", true);

    private final TransientFault away = new TransientFault("the database is away", Duration.ofSeconds(5));

    private final TableRows failing = writer -> {
        writer.write(ROW);
        throw away;
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            votable    | value="ERROR">TransientFault: the database is away</INFO>
            votable/b2 | value="ERROR">TransientFault: the database is away</INFO>
            json       | "status":"ERROR","message":"TransientFault: the database is away"}
            csv        | # ERROR TransientFault: the database is away
            tsv        | # ERROR TransientFault: the database is away
            html       | <p>ERROR: TransientFault: the database is away</p>
            """)
    void tellsFaultBehindTheRows(String name, String ending) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Outcome outcome = Formats.named(name).write(Answers.document(), failing, out);

        assertThat(outcome).isEqualTo(Outcome.failed(away));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"votable", "votable/b2"})
    void leavesOutTheRowThatBroke(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Outcome outcome = Formats.named(name)
                .write(
                        Answers.document(),
                        writer -> {
                            writer.write(ROW);
                            writer.write(BROKEN);
                            return Outcome.COMPLETE;
                        },
                        out);

        Schemas.assertValid(out.toByteArray());
        assertThat(outcome.text()).isEqualTo("DefaultFault: The service failed while it wrote the rows.");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("dp1?2", "ClassCast")
                .contains(outcome.text());
    }

    @Test
    void throwsFaultWhereNothingWasSent() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new FitsFormat().write(Answers.document(), failing, out))
                .isSameAs(away);
        assertThat(out.size()).isZero();
    }

    @Test
    void limitsTheFileOfFits() {
        TableRows many = writer -> {
            for (int i = 0; i < 2000; i++) {
                writer.write(ROW);
            }
            return Outcome.COMPLETE;
        };

        assertThatThrownBy(() -> new FitsFormat(1 << 16).write(Answers.document(), many, new ByteArrayOutputStream()))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("MAXREC");
    }

    @Test
    void saysOverflowInFitsHeader() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new FitsFormat().write(Answers.document(), writer -> Outcome.OVERFLOW, out);

        assertThat(out.toString(StandardCharsets.US_ASCII)).contains("QSTATUS = 'OVERFLOW'");
        assertThat(out.size() % 2880).isZero();
    }

    @Test
    void passesFailureOfTheStreamOn() {
        TableRows gone = writer -> {
            throw new IOException("the client is gone");
        };

        assertThatThrownBy(() -> new CsvFormat().write(Answers.document(), gone, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage("the client is gone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv        | text/plain;charset=UTF-8  | TransientFault: the database is away
            fits       | text/plain;charset=UTF-8  | TransientFault: the database is away
            votable    | application/x-votable+xml | <INFO name="QUERY_STATUS" value="ERROR">TransientFault: the database is away</INFO>
            votable/b2 | application/x-votable+xml | <INFO name="QUERY_STATUS" value="ERROR">TransientFault: the database is away</INFO>
            text/xml   | text/xml                  | <INFO name="QUERY_STATUS" value="ERROR">TransientFault: the database is away</INFO>
            json       | application/json          | {"status":"ERROR","message":"TransientFault: the database is away"}
            html       | text/html;charset=UTF-8   | <p>TransientFault: the database is away</p>
            """)
    void tellsFaultBeforeTheRows(String asked, String contentType, String text) {
        FormatChoice choice = Formats.CHOOSER.choose(Optional.of(asked), Optional.empty());

        FaultDocument document = choice.fault(away);

        assertThat(document.contentType()).hasToString(contentType);
        assertThat(new String(document.body(), StandardCharsets.UTF_8)).contains(text);
    }
}
