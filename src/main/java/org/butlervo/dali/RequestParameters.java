// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.butlervo.fault.UsageFault;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request: names in any case are one parameter, repeated values are kept in order (DALI 1.1 section 3.1). Immutable.
 */
public final class RequestParameters {
    private final Map<String, List<String>> valuesByName;

    private RequestParameters(Map<String, List<String>> valuesByName) {
        this.valuesByName = valuesByName;
    }

    /** Joins parameters from several places, such as the URL and the form of a POST. */
    @SafeVarargs
    public static RequestParameters of(Map<String, ? extends Collection<String>>... sources) {
        Map<String, List<String>> folded = new LinkedHashMap<>();
        for (Map<String, ? extends Collection<String>> source : sources) {
            source.forEach((name, values) -> {
                List<String> all = folded.computeIfAbsent(fold(name), key -> new ArrayList<>());
                values.forEach(value -> all.add(given(value)));
            });
        }
        return new RequestParameters(folded);
    }

    /** All values of the parameter; empty where it was not sent. */
    public List<String> values(String name) {
        return List.copyOf(valuesByName.getOrDefault(fold(name), List.of()));
    }

    /**
     * The value of a parameter that may be given once.
     *
     * @throws UsageFault if it is repeated (DALI 1.1 section 3.4)
     */
    public Optional<String> single(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw new UsageFault(name + " is given " + values.size() + " times; it is accepted once");
        }
        return values.stream().findFirst();
    }

    /** The names that were sent, in upper case. */
    public Set<String> names() {
        return Set.copyOf(valuesByName.keySet());
    }

    /** Servers hand over a name that was sent without an equals sign with a null for its value. */
    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
