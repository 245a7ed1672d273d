// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example of how to use a service (DALI 1.1 section 2.3).
 *
 * @param id unique in its document
 * @param name what it shows, for people
 * @param capability IVOID of the standard that it is a request of
 * @param parameters names and values, in order
 * @param url that sends it
 */
public record Example(String id, String name, String capability, Map<String, String> parameters, String url) {
    public Example {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
