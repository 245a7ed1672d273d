// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The JAX-RS application: every resource and provider of this package, under {@code /api}. WildFly asks two things of them: this class is not
 * final, because it makes a proxy of it, and resources and providers are injected through fields, because RESTEasy looks for a public constructor
 * without parameters.
 */
@ApplicationPath("/api")
public class ApiApplication extends Application {
    /** Jersey would describe the routes to everyone in WADL; OpenAPI does that. Other engines ignore the property. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
