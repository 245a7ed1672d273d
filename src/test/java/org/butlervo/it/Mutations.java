// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that begin as sensible ones and are then damaged at random. */
final class Mutations {
    private static final List<List<String>> SENSIBLE = List.of(
            List.of("POS", "CIRCLE 84.1 -5.4 0.5"),
            List.of("POS", "RANGE 359 1 -2 +Inf"),
            List.of("POS", "POLYGON 52 -29 54 -29 54 -28.8 52.3 -28.8 52.3 -27 52 -27"),
            List.of("BAND", "5e-7 8e-7"),
            List.of("TIME", "60766.5 +Inf"),
            List.of("EXPTIME", "15 30"),
            List.of("FOV", "-Inf 1"),
            List.of("CALIB", "2"),
            List.of("POL", "I"),
            List.of("DPTYPE", "image"),
            List.of("TARGET", "Deep South"),
            List.of("ID", "ivo://org.butlervo/demo?repo=demo&id=0195eea5-d400-7afd-afba-e3685963bb19"),
            List.of("FORMAT", "application/fits; x=1"),
            List.of("RESPONSEFORMAT", "votable"),
            List.of("RUNID", "abc"));
    private static final String CHARACTERS =
            "0123456789.-+eE \t\n%&=;,'\"<>\u0000\u0007\u00e9\u2606\uD83D\uDE00/InfNaN_xX(){}[]\\|~*?#";

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** Parameters with damaged names and values. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<String> pair = SENSIBLE.get(random.nextInt(SENSIBLE.size()));
            String name = random.nextInt(10) == 0 ? damaged(pair.get(0)) : pair.get(0);
            parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(damaged(pair.get(1)));
        }
        parameters.putIfAbsent("MAXREC", new ArrayList<>(List.of(random.nextInt(5) == 0 ? damaged("2") : "1")));
        return parameters;
    }

    /** An encoded form whose bytes are damaged as well. */
    String body() {
        String encoded = Server.encoded(parameters());
        return random.nextInt(3) == 0 ? damaged(encoded) + "&MAXREC=1" : encoded;
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int place = damaged.length() == 0 ? 0 : random.nextInt(damaged.length());
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> damaged.insert(place, other);
                case 1 -> damaged.insert(place, damaged.substring(place));
                case 2 -> damaged.delete(place, Math.min(damaged.length(), place + 1 + random.nextInt(3)));
                default -> damaged.replace(place, Math.min(damaged.length(), place + 1), String.valueOf(other));
            }
        }
        return damaged.length() > 2_000 ? damaged.substring(0, 2_000) : damaged.toString();
    }
}
