// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query that finds something.
 *
 * @param id unique among the examples of a repository, letters and hyphens
 * @param title what it asks for, for people
 * @param parameters in order, each once
 */
public record QueryExample(String id, String title, Map<String, String> parameters) {
    public QueryExample {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
