// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.butlervo.dali.Values;

/** Finds parameters that nobody here knows. They are ignored, as deployed services do, but the user is told, since a slip widens the answer. */
final class UnknownParameters {
    private static final Set<String> OTHERS =
            Set.of("MAXREC", "RESPONSEFORMAT", "RUNID", "REQUEST", "VERSION", "UPLOAD", "LANG");
    private static final int MAX_WARNINGS = 20;
    private static final int LONGEST_SLIP = 2;

    private UnknownParameters() {}

    static List<String> warnings(Set<String> names) {
        List<String> unknown = names.stream()
                .filter(name ->
                        !OTHERS.contains(name) && SiaParameter.named(name).isEmpty())
                .sorted()
                .toList();
        Stream<String> warnings = unknown.stream()
                .limit(MAX_WARNINGS)
                .map(name -> "unknown parameter " + Values.shortened(name) + " is ignored"
                        + nearest(name)
                                .map(known -> "; did you mean " + known + "?")
                                .orElse(""));
        Stream<String> more = unknown.size() > MAX_WARNINGS
                ? Stream.of((unknown.size() - MAX_WARNINGS) + " more unknown parameters are ignored")
                : Stream.empty();
        return Stream.concat(warnings, more).toList();
    }

    private static Optional<String> nearest(String name) {
        if (name.length() > 32) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of("MAXREC", "RESPONSEFORMAT"),
                        Arrays.stream(SiaParameter.values()).map(Enum::name))
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .filter(known -> distance(name, known) <= Math.min(LONGEST_SLIP, known.length() / 2));
    }

    /** How many letters must be changed, added or left out to make one word of the other (Levenshtein). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
