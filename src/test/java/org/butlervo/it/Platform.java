// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The application server that the integration tests run on: the system property {@code it.platform} is {@code payara} (default) or {@code wildfly}. */
sealed interface Platform permits PayaraMicro, WildFly {
    /** The platform of this run. */
    static Platform current() {
        return switch (System.getProperty("it.platform", "payara")) {
            case "payara" -> new PayaraMicro();
            case "wildfly" -> new WildFly();
            default -> throw new IllegalArgumentException("it.platform is payara or wildfly");
        };
    }

    /**
     * The command that serves the packaged application on a port of the loopback address.
     *
     * @param folder for what this server needs, its own
     * @param options of the JVM
     * @param datasources that the server brings; their addresses stand in the environment ({@code <LABEL>_DATABASE_URL} …)
     */
    List<String> command(Path folder, int port, List<String> options, Datasources datasources) throws IOException;

    /** The name under which the application looks the datasource of a label up. */
    String jndiName(String label);

    /** Labels of SQLite and of PostgreSQL registries with a datasource of the server. */
    record Datasources(List<String> sqlite, List<String> postgresql) {
        static final Datasources NONE = new Datasources(List.of(), List.of());
    }
}
