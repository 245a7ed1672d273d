// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.butlervo.table.TableDocument;

/** Tab-separated values with a line of column names, UTF-8; else like {@link CsvFormat}, quotes included. */
@Dependent
public final class TsvFormat implements TableFormat {
    private static final List<MediaType> MEDIA_TYPES = List.of(MediaType.parse("text/tab-separated-values"));

    @Override
    public String name() {
        return "tsv";
    }

    @Override
    public List<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) throws IOException {
        return DelimitedTable.open(document, '\t', out);
    }
}
