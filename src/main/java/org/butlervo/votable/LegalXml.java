// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/** Replaces characters that XML 1.0 cannot hold, not even escaped, by U+FFFD, in every text that JAXB writes. */
public final class LegalXml extends XmlAdapter<String, String> {
    static final int REPLACEMENT = 0xFFFD;

    /** Whether XML 1.0 section 2.2 admits the character. */
    static boolean isLegal(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < Character.MIN_SURROGATE
                || (codePoint > Character.MAX_SURROGATE && codePoint != 0xFFFE && codePoint != 0xFFFF);
    }

    /** The text with every illegal character replaced. */
    public static String clean(String text) {
        if (isOrdinary(text)) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> isLegal(codePoint) ? codePoint : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether no character even comes near an illegal one: the quick answer for almost every text. */
    private static boolean isOrdinary(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable String unmarshal(@Nullable String text) {
        return text;
    }

    @Override
    public @Nullable String marshal(@Nullable String text) {
        return text == null ? null : clean(text);
    }
}
