// SPDX-License-Identifier: MIT
package org.butlervo.format;

import org.butlervo.table.RowBuffer;
import org.butlervo.votable.LegalXml;

/** JSON strings (RFC 8259 section 7) in UTF-8. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Puts the text in quotes. */
    static void put(String text, RowBuffer buffer) {
        String legal = LegalXml.clean(text);
        buffer.put('"');
        int length = legal.length();
        for (int i = 0; i < length; i++) {
            char c = legal.charAt(i);
            if (c >= 0x80) {
                int codePoint = legal.codePointAt(i);
                buffer.putCodePoint(codePoint);
                i += Character.charCount(codePoint) - 1;
            } else if (c < ' ' || c == '"' || c == '\\') {
                putEscaped(c, buffer);
            } else {
                buffer.put(c);
            }
        }
        buffer.put('"');
    }

    private static void putEscaped(char c, RowBuffer buffer) {
        buffer.put('\\');
        switch (c) {
            case '"', '\\' -> buffer.put(c);
            case '\n' -> buffer.put('n');
            case '\r' -> buffer.put('r');
            case '\t' -> buffer.put('t');
            default -> {
                buffer.putText("u00");
                buffer.put(HEX.charAt(c >> 4));
                buffer.put(HEX.charAt(c & 0xF));
            }
        }
    }
}
