// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import org.butlervo.butler.DatasetRow;
import org.butlervo.table.Cells;
import org.jspecify.annotations.Nullable;

/** Makes ObsCore rows of the datasets of one type, for one answer: {@link DatasetTypeMapping#mapper}. Thread-safe. */
public final class ObsCoreMapper {
    private final CellSource[] sources;
    private final int accessUrl;
    private final String baseUrl;

    ObsCoreMapper(CellSource[] sources, int accessUrl, String baseUrl) {
        this.sources = sources;
        this.accessUrl = accessUrl;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** The row of a dataset that was found with the fields and extras of the mapping. */
    public ObsCoreRow map(DatasetRow row) {
        @Nullable Object[] cells = new Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            cells[i] = sources[i].cell(row);
        }
        if (cells[accessUrl] instanceof String url && url.startsWith("/")) {
            cells[accessUrl] = baseUrl + url;
        }
        return new ObsCoreRow(row.id(), Cells.of(cells), row.footprint());
    }
}
