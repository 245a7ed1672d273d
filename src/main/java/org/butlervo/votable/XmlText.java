// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import java.nio.charset.StandardCharsets;
import org.butlervo.table.RowBuffer;

/** Character data of XML 1.0 in UTF-8. Characters that XML cannot hold become U+FFFD. */
public final class XmlText {
    /** For each ASCII character what stands for it where it cannot stand for itself; empty otherwise. */
    private static final byte[][] SUBSTITUTES = substitutes();

    private XmlText() {}

    /** Puts the text so that a parser reads the same text; a carriage return is escaped because parsers take it for a line's end. */
    public static void put(String text, RowBuffer buffer) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int codePoint = text.codePointAt(i);
                buffer.putCodePoint(LegalXml.isLegal(codePoint) ? codePoint : LegalXml.REPLACEMENT);
                i += Character.charCount(codePoint) - 1;
            } else if (SUBSTITUTES[c].length == 0) {
                buffer.put(c);
            } else {
                buffer.put(SUBSTITUTES[c]);
            }
        }
    }

    private static byte[][] substitutes() {
        byte[][] table = new byte[0x80][];
        for (int c = 0; c < table.length; c++) {
            table[c] = substitute(c).getBytes(StandardCharsets.UTF_8);
        }
        return table;
    }

    private static String substitute(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            default -> LegalXml.isLegal(c) ? "" : Character.toString(LegalXml.REPLACEMENT);
        };
    }
}
