// SPDX-License-Identifier: MIT
package org.butlervo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64LinesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 3071, 3072, 3073, 6144, 100_000})
    void whatIsWrittenInPiecesIsReadBackWhole(int length) throws IOException {
        Random random = new Random(length);
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Base64Lines lines = new Base64Lines(out);

        for (int start = 0; start < length; ) {
            int piece = Math.min(length - start, 1 + random.nextInt(5000));
            if (piece == 1) {
                lines.write(bytes[start]);
            } else {
                lines.write(bytes, start, piece);
            }
            start += piece;
        }
        lines.close();

        String text = out.toString(StandardCharsets.US_ASCII);
        assertThat(Base64.getMimeDecoder().decode(text)).isEqualTo(bytes);
        assertThat(text.lines()).allMatch(line -> line.length() <= 4096);
    }
}
