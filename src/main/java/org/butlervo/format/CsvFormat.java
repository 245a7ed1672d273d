// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.butlervo.table.TableDocument;

/**
 * Comma-separated values (RFC 4180) with a line of column names, UTF-8. The format has no place for a status: that more rows exist cannot be told,
 * and a failure inside the rows appears as a last line that begins with {@code # ERROR}.
 */
@Dependent
public final class CsvFormat implements TableFormat {
    private static final List<MediaType> MEDIA_TYPES = List.of(MediaType.parse("text/csv;header=present"));

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) throws IOException {
        return DelimitedTable.open(document, ',', out);
    }
}
