// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.butlervo.fixture.butlerserver.StubButlerServer;
import org.butlervo.identity.BearerToken;
import org.butlervo.identity.Identity;

/** The service over a Butler server of its own, which evaluates queries over a registry in a SQLite file. */
record ButlerServerService(StubButlerServer server, Service service) implements AutoCloseable {
    private static final String TOKEN = "gt-somebody";
    /** Small, so that every answer of any length has several. */
    private static final int PAGE = 50;

    static ButlerServerService over(String label, Path folder, Path obscore) {
        StubButlerServer server = StubButlerServer.over(folder.resolve("gen3.sqlite3"), label)
                .allow(TOKEN, "somebody")
                .pageSize(PAGE);
        return new ButlerServerService(server, Service.over(label, server.base(), obscore, identity(TOKEN)));
    }

    static Identity identity(String token) {
        return new Identity(Optional.empty(), Optional.of(new BearerToken(token)), Set.of(), Set.of());
    }

    @Override
    public void close() {
        service.close();
        server.close();
    }
}
