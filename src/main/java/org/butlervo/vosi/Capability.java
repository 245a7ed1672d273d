// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.util.List;

/**
 * One thing a service can do, for its VOSI capabilities document (VOSI 1.1 section 3).
 *
 * @param standardId IVOID of the standard that it follows
 * @param description for users; may be empty
 * @param endpoints where it is reached, at least one; anonymous ones first, because some clients take the first
 */
public record Capability(String standardId, String description, List<Endpoint> endpoints) {
    private static final String CAPABILITIES_ID = "ivo://ivoa.net/std/VOSI#capabilities";
    private static final String AVAILABILITY_ID = "ivo://ivoa.net/std/VOSI#availability";
    private static final String TABLES_ID = "ivo://ivoa.net/std/VOSI#tables-1.1";
    private static final String EXAMPLES_ID = "ivo://ivoa.net/std/DALI#examples";

    public Capability {
        endpoints = List.copyOf(endpoints);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("a capability needs an endpoint");
        }
    }

    /** The capabilities document itself, at this URL. */
    public static Capability capabilities(String url) {
        return new Capability(CAPABILITIES_ID, "", List.of(Endpoint.full(url)));
    }

    /** The availability document at this URL. */
    public static Capability availability(String url) {
        return new Capability(AVAILABILITY_ID, "", List.of(Endpoint.full(url)));
    }

    /** The tables document at this URL. */
    public static Capability tables(String url) {
        return new Capability(TABLES_ID, "", List.of(Endpoint.full(url)));
    }

    /** The DALI examples at this URL, a page for people and programs. */
    public static Capability examples(String url) {
        return new Capability(EXAMPLES_ID, "", List.of(Endpoint.page(url)));
    }
}
