// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Credentials made of headers. */
record Headers(Map<String, String> values, boolean isFromTrustedProxy) implements Credentials {
    static Headers of(String... namesAndValues) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Headers(values, false);
    }

    Headers fromProxy() {
        return new Headers(values, true);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
