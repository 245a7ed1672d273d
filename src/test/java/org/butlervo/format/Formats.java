// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.List;
import java.util.Optional;

/** All formats, as the container would find them. */
final class Formats {
    static final List<TableFormat> ALL = List.of(
            new CsvFormat(),
            new FitsFormat(),
            new HtmlFormat(),
            new JsonFormat(),
            new TsvFormat(),
            new VotableBinary2Format(),
            new VotableFormat());

    static final FormatChooser CHOOSER = new FormatChooser(ALL);

    private Formats() {}

    static TableFormat named(String name) {
        return CHOOSER.choose(Optional.of(name), Optional.empty()).format();
    }
}
