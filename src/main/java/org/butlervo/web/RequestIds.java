// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What requests are called: as the proxy in front calls them, where that is a sane name, else by a name of our own. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,100}");

    private RequestIds() {}

    static String of(Optional<String> given) {
        return given.map(String::strip)
                .filter(name -> SANE.matcher(name).matches())
                .orElseGet(RequestIds::made);
    }

    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
