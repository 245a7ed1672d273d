// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.butlervo.fault.DaliFault;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;
import org.butlervo.table.RowOutput;
import org.butlervo.table.TableDocument;
import org.butlervo.votable.Binary2Encoder;
import org.butlervo.votable.Serialization;
import org.butlervo.votable.VotableFrame;

/** VOTable with rows as BINARY2, in base64: exact numbers, nulls told apart from empty texts, quick to read. */
@Dependent
public final class VotableBinary2Format implements TableFormat {
    private static final MediaType MEDIA_TYPE = MediaType.parse("application/x-votable+xml;serialization=binary2");

    @Override
    public String name() {
        return "votable/b2";
    }

    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MEDIA_TYPE);
    }

    @Override
    public String fileExtension() {
        return "xml";
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) throws IOException {
        return new Binary2Writer(document, out);
    }

    @Override
    public FaultDocument fault(DaliFault fault, MediaType contentType) {
        return new FaultDocument(MediaType.parse("application/x-votable+xml"), VotableFrame.fault(fault));
    }

    private static final class Binary2Writer implements TableWriter {
        private final VotableFrame frame;
        private final OutputStream out;
        private final OutputStream base64;
        private final RowOutput rows;

        Binary2Writer(TableDocument document, OutputStream out) throws IOException {
            this.frame = new VotableFrame(document, Serialization.BINARY2);
            this.out = out;
            this.base64 = new Base64Lines(out);
            this.rows = new RowOutput(new Binary2Encoder(document.columns()), base64);
            out.write(frame.head());
        }

        @Override
        public void write(Cells row) throws IOException {
            rows.write(row);
        }

        @Override
        public void finish(Outcome outcome) throws IOException {
            rows.finish();
            // only closing writes what base64 still holds back
            base64.close();
            out.write(frame.tail(outcome));
            out.flush();
        }
    }
}
