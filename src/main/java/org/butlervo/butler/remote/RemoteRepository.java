// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.ChainedRows;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetRows;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.Universe;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.identity.Identity;
import org.butlervo.quantity.Timespan;

/**
 * A repository reached through a Butler server, protocol version v1. The server judges each user's token, so everything but {@link #check()} wants the
 * view of somebody who has one ({@link #seenBy}). Thread-safe.
 */
public final class RemoteRepository implements ButlerRepository {
    private final ButlerServer server;
    private final Catalogue catalogue;
    private final FileSizes fileSizes;
    private final Optional<Caller> caller;

    private RemoteRepository(ButlerServer server, Catalogue catalogue, FileSizes fileSizes, Optional<Caller> caller) {
        this.server = server;
        this.catalogue = catalogue;
        this.fileSizes = fileSizes;
        this.caller = caller;
    }

    /**
     * Makes the repository without asking the server, which may come up later.
     *
     * @param slots shared by all repositories of one server
     */
    public static RemoteRepository of(RemoteSettings settings, StreamSlots slots) {
        ButlerServer server = new ButlerServer(settings, slots);
        return new RemoteRepository(
                server,
                new Catalogue(server, Ticker.systemTicker()),
                new FileSizes(server, InstantSource.system()),
                Optional.empty());
    }

    /** The view of somebody; closing it does nothing that closing this one would not do. */
    @Override
    public ButlerRepository seenBy(Identity identity) {
        return new RemoteRepository(server, catalogue, fileSizes, Caller.of(identity));
    }

    private Caller caller() {
        return caller.orElseThrow(() -> new AuthenticationFault("this repository is for known users; send a token"));
    }

    @Override
    public Optional<DatasetType> datasetType(String name) {
        return catalogue.type(name, caller());
    }

    @Override
    public Set<String> instruments() {
        return catalogue.instruments(caller());
    }

    /** Nothing: the protocol has no cheap way to ask. */
    @Override
    public Optional<Timespan> observed() {
        return Optional.empty();
    }

    @Override
    public DatasetRows find(List<DatasetQuery> queries, long limit) {
        Caller asking = caller();
        List<DatasetQuery> promising = queries.stream()
                .filter(query ->
                        catalogue.mayHold(query.collections(), query.type().name(), asking))
                .toList();
        return new ChainedRows(promising, query -> open(query, asking));
    }

    private DatasetRows open(DatasetQuery query, Caller asking) {
        Universe universe = catalogue.universe(asking);
        return new RemoteRows(SearchPlan.of(query, universe), server, fileSizes, asking);
    }

    @Override
    public void check() {
        server.check();
    }

    @Override
    public void close() {
        server.close();
    }
}
