// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.OutputStream;
import java.util.List;
import org.butlervo.table.TableDocument;

/**
 * FITS binary table, written by STIL. FITS states the number of rows and the widths of texts before the first row, so rows wait in a temporary file;
 * memory stays bounded, the file has a limit. Since nothing is sent before the last row, a failure is told as if it had come first. The keyword
 * {@code QSTATUS} of the table's header holds {@code OK} or {@code OVERFLOW}.
 *
 * <p>FITS knows only printable ASCII: any other character becomes a question mark. An empty text is the same as a null.
 */
@Dependent
public final class FitsFormat implements TableFormat {
    /** What an answer may take on disk. */
    private static final long LIMIT_BYTES = 2L << 30;

    private static final List<MediaType> MEDIA_TYPES = List.of(MediaType.parse("application/fits"));

    private final long limitBytes;

    public FitsFormat() {
        this(LIMIT_BYTES);
    }

    FitsFormat(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    @Override
    public String name() {
        return "fits";
    }

    @Override
    public List<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) {
        return new FitsWriter(document, RowFile.temporary(document.columns(), limitBytes), out);
    }
}
