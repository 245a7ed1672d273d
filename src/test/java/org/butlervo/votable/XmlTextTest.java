// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.butlervo.fixture.Golden;
import org.butlervo.table.RowBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "Tgt <&\"é> ☆", "]]>", "&amp;", "line\r\nend\ttab", "🔭 supplementary", "\u0085\u00a0"})
    void readsTheSame(String text) {
        assertThat(Golden.parse(element(text)).getDocumentElement().getTextContent())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001f", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00"})
    void replacesWhatXmlCannotHold(String illegal) {
        assertThat(Golden.parse(element("a" + illegal + "b"))
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("a\uFFFDb");
        assertThat(LegalXml.clean("a" + illegal + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void leavesLegalTextAlone() {
        String text = "é☆🔭\t\n\r\u0085";

        assertThat(LegalXml.clean(text)).isEqualTo(text);
    }

    private static byte[] element(String text) {
        RowBuffer buffer = new RowBuffer();
        buffer.putText("<t>");
        XmlText.put(text, buffer);
        buffer.putText("</t>");
        assertThat(new String(buffer.toByteArray(), StandardCharsets.UTF_8)).startsWith("<t>");
        return buffer.toByteArray();
    }
}
