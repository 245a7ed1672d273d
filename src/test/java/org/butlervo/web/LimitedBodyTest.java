// SPDX-License-Identifier: MIT
package org.butlervo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitedBodyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            &    | a=1&b=2&c=3              | 11 | 2
            &    | ''                       | 0  | 0
            \\n-- | --b\\n\\n--b\\n-\\n-x\\n--b-- | 99 | 2
            """)
    void whatIsWithinTheLimitsPasses(String separator, String text, long bytes, int fields) throws IOException {
        String plain = text.replace("\\n", "\n");
        InputStream body = limited(separator.replace("\\n", "\n"), plain, bytes, fields);

        assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            &    | a=1&b=2&c=3              | 10 | 2
            &    | a=1&b=2&c=3              | 11 | 1
            \\n-- | --b\\n\\n--b\\n-\\n-x\\n--b-- | 99 | 1
            """)
    void anythingBeyondThemIsTooLarge(String separator, String text, long bytes, int fields) {
        InputStream body = limited(separator.replace("\\n", "\n"), text.replace("\\n", "\n"), bytes, fields);

        assertThatThrownBy(body::readAllBytes)
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(413));
    }

    private static InputStream limited(String separator, String text, long bytes, int fields) {
        return new LimitedBody(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)),
                new LimitedBody.Limits(bytes, separator, fields));
    }
}
