// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Outcome;
import org.butlervo.table.TableDocument;
import uk.ac.starlink.fits.CardFactory;
import uk.ac.starlink.fits.CardImage;
import uk.ac.starlink.fits.FitsTableSerializer;
import uk.ac.starlink.fits.FitsTableWriter;
import uk.ac.starlink.fits.FitsUtil;
import uk.ac.starlink.fits.StandardFitsTableSerializer;

/** Keeps the rows in a file, then writes an empty primary HDU and one binary table. */
final class FitsWriter implements TableWriter {
    private final TableDocument document;
    private final RowFile rows;
    private final OutputStream out;

    FitsWriter(TableDocument document, RowFile rows, OutputStream out) {
        this.document = document;
        this.rows = rows;
        this.out = out;
    }

    @Override
    public void write(Cells row) {
        rows.add(row);
    }

    @Override
    public void finish(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Failed failed) {
            throw failed.fault();
        }
        rows.end();
        try (RowFileTable table = new RowFileTable(document.name(), rows)) {
            FitsTableSerializer serializer = new StandardFitsTableSerializer(new FitsTableWriter().getConfig(), table);
            FitsUtil.writeEmptyPrimary(out);
            FitsUtil.writeHeader(header(serializer, outcome), out);
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
            serializer.writeData(data);
            data.flush();
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static CardImage[] header(FitsTableSerializer serializer, Outcome outcome) {
        List<CardImage> cards = new ArrayList<>(List.of(serializer.getHeader()));
        cards.add(CardFactory.DEFAULT.createStringCard("QSTATUS", outcome.status(), "status of the query"));
        if (!outcome.text().isEmpty()) {
            cards.add(CardFactory.DEFAULT.createCommentCard(outcome.text()));
        }
        cards.add(CardFactory.END_CARD);
        return cards.toArray(CardImage[]::new);
    }
}
