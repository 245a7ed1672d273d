// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.butlervo.demo.DemoRepository;

/** The dimension universe of the demonstration repository. */
final class Universes {
    private Universes() {}

    static String json() {
        try (InputStream in = Objects.requireNonNull(DemoRepository.class.getResourceAsStream("dimensions.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
