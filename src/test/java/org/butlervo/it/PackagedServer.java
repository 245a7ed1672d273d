// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.net.URI;
import java.util.Map;

/** The packaged server for the tests of other packages. Closing it ends its process. */
public final class PackagedServer implements AutoCloseable {
    private final Server server;

    private PackagedServer(Server server) {
        this.server = server;
    }

    /** Starts a server with these settings of {@code butlervo.} and waits until it answers. */
    public static PackagedServer start(String name, Map<String, String> settings) {
        return new PackagedServer(Server.start(name, settings));
    }

    /** Where it listens, without a slash at the end. */
    public URI base() {
        return server.base();
    }

    @Override
    public void close() {
        server.close();
    }
}
