// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import org.butlervo.table.RowBuffer;

/** Character data of XML 1.0 in UTF-8. Characters that XML cannot hold become U+FFFD. */
public final class XmlText {
    /** The ASCII characters that may stand for themselves. */
    private static final boolean[] PLAIN = plain();

    private XmlText() {}

    /** Puts the text so that a parser reads the same text; a carriage return is escaped because parsers take it for a line's end. */
    public static void put(String text, RowBuffer buffer) {
        int length = text.length();
        int i = buffer.putPlain(text, 0, PLAIN);
        while (i < length) {
            int codePoint = text.codePointAt(i);
            if (codePoint < PLAIN.length) {
                buffer.putText(substitute(codePoint));
            } else {
                buffer.putCodePoint(LegalXml.isLegal(codePoint) ? codePoint : LegalXml.REPLACEMENT);
            }
            i = buffer.putPlain(text, i + Character.charCount(codePoint), PLAIN);
        }
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = substitute(c).isEmpty();
        }
        return plain;
    }

    /** What stands for an ASCII character that cannot stand for itself; empty otherwise. */
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
