// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.butlervo.fault.TransientFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.fixture.Answers;
import org.butlervo.fixture.Golden;
import org.butlervo.fixture.Schemas;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;
import org.butlervo.table.RowBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VotableFrameTest {
    private static final Cells ROW = Cells.of(
            "ivo://example.org/dp1?1",
            2L,
            51_200L,
            53.125,
            60_000.25,
            "POLYGON ICRS 10 10 11 10 11 11",
            "Tgt <&\"é> ☆",
            true);
    private static final Cells NULLS = Cells.of("ivo://example.org/dp1?2", 2L, null, null, null, null, null, null);

    @Test
    void writesTheWholeDocument() throws IOException {
        byte[] document = document(Serialization.TABLEDATA, Outcome.COMPLETE, ROW, NULLS);

        Golden.assertSame(document, getClass(), "results.xml");
        Schemas.assertValid(document);
    }

    @Test
    void saysOverflowBehindTheTable() throws IOException {
        byte[] document = document(Serialization.TABLEDATA, Outcome.OVERFLOW, ROW);

        Golden.assertSame(document, getClass(), "overflow.xml");
        Schemas.assertValid(document);
    }

    @Test
    void saysErrorBehindTheTable() throws IOException {
        Outcome failed = Outcome.failed(new TransientFault("The database is away \u0000.", Duration.ZERO));

        byte[] document = document(Serialization.TABLEDATA, failed, ROW);

        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains("</TABLE>")
                .containsPattern(
                        "(?s)</TABLE>\\s*<INFO name=\"QUERY_STATUS\" value=\"ERROR\">TransientFault: The database is away \uFFFD.</INFO>");
        Schemas.assertValid(document);
    }

    @ParameterizedTest
    @EnumSource(Serialization.class)
    void isValidWithoutRows(Serialization serialization) throws IOException {
        Schemas.assertValid(document(serialization, Outcome.OVERFLOW));
    }

    @Test
    void tellsAFault() {
        byte[] document = VotableFrame.fault(new UsageFault("BAND='-2' is no wavelength <&>"));

        Golden.assertSame(document, getClass(), "fault.xml");
        Schemas.assertValid(document);
    }

    private static byte[] document(Serialization serialization, Outcome outcome, Cells... rows) throws IOException {
        VotableFrame frame = new VotableFrame(Answers.document(), serialization);
        TabledataEncoder encoder = new TabledataEncoder(Answers.columns());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(frame.head());
        RowBuffer buffer = new RowBuffer();
        for (Cells row : rows) {
            encoder.encode(row, buffer);
        }
        buffer.drainTo(out);
        out.write(frame.tail(outcome));
        return out.toByteArray();
    }
}
