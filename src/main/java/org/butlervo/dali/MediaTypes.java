// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Media types, compared without regard to case and to blanks around the semicolons. */
public final class MediaTypes {
    private MediaTypes() {}

    /** The spelling under which equal media types are equal texts. */
    public static String normal(String mediaType) {
        return Arrays.stream(mediaType.toLowerCase(Locale.ROOT).split(";", -1))
                .map(String::strip)
                .collect(Collectors.joining(";"));
    }
}
