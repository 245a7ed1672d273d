// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;

/**
 * The columns of ObsCore 1.1 (sections 3 and 4, appendix B) as one table, the resource {@code columns.txt}, and the columns beyond the standard
 * that every answer has. Immutable and thread-safe.
 */
public final class ObsCoreColumns {
    /** The ucd, utype and xtype of a column and what else the table says. */
    private record Line(String group, Column column) {}

    private static final List<Line> LINES = load("columns.txt");

    private ObsCoreColumns() {}

    /** The thirty columns that every ObsCore table has, in the order of the standard. */
    public static List<Column> mandatory() {
        return group("mandatory");
    }

    /** The thirty columns that an ObsCore table may have, in the order of the standard. */
    public static List<Column> optional() {
        return group("optional");
    }

    /** The columns that are not ObsCore's and that Rubin's services show in every answer. */
    public static List<Column> local() {
        return group("local");
    }

    /** The column of that name, case-sensitive, of any group. */
    public static Optional<Column> find(String name) {
        return LINES.stream()
                .map(Line::column)
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static List<Column> group(String name) {
        return LINES.stream()
                .filter(line -> line.group().equals(name))
                .map(Line::column)
                .toList();
    }

    private static List<Line> load(String resource) {
        try (InputStream stream = ObsCoreColumns.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ObsCoreColumns::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String line) {
        String[] words = line.split(" *\\| *", -1);
        DataType type = DataType.valueOf(words[2]);
        return new Line(words[1], new Column(words[0], type, words[3], words[4], words[5], words[6], words[7]));
    }
}
