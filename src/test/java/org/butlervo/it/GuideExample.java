// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example of the user's guide: a row of a table that begins with a query and ends with the number of rows it finds.
 *
 * @param query as it is appended to the address of the demonstration
 * @param rows that it finds, where the guide tells
 */
record GuideExample(String query, OptionalInt rows) {
    private static final Path GUIDE = Path.of("docs", "users.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\?[^`]+)` \\|.*\\| (\\d*) ?\\|$");

    static List<GuideExample> all() {
        try (Stream<String> lines = Files.lines(GUIDE)) {
            return lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new GuideExample(row.group(1), number(row.group(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
