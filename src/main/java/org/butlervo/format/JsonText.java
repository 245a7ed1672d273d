// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.Arrays;
import org.butlervo.table.RowBuffer;
import org.butlervo.votable.LegalXml;

/** JSON strings (RFC 8259 section 7) in UTF-8. */
final class JsonText {
    /** The ASCII characters that may stand for themselves. */
    private static final boolean[] PLAIN = plain();

    private JsonText() {}

    /** Puts the text in quotes. */
    static void put(String text, RowBuffer buffer) {
        buffer.put('"');
        int i = buffer.putPlain(text, 0, PLAIN);
        if (i < text.length()) {
            putRest(LegalXml.clean(text), i, buffer);
        }
        buffer.put('"');
    }

    private static void putRest(String text, int start, RowBuffer buffer) {
        int i = start;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint < PLAIN.length) {
                putEscaped((char) codePoint, buffer);
            } else {
                buffer.putCodePoint(codePoint);
            }
            i = buffer.putPlain(text, i + Character.charCount(codePoint), PLAIN);
        }
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }

    /** Of the control characters only these three are left in a text that was cleaned. */
    private static void putEscaped(char c, RowBuffer buffer) {
        buffer.put('\\');
        buffer.put(
                switch (c) {
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    default -> c;
                });
    }
}
