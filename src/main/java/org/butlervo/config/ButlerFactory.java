// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.butler.direct.DirectRepository;
import org.butlervo.butler.direct.DirectSettings;
import org.butlervo.butler.direct.PooledSource;
import org.butlervo.butler.remote.RemoteRepository;
import org.butlervo.butler.remote.RemoteSettings;
import org.butlervo.butler.remote.StreamSlots;
import org.butlervo.config.RepositorySettings.Mode;

/** Makes the way to a repository: on its database or through a Butler server. Neither is asked: what is down now may come up later. Not thread-safe. */
final class ButlerFactory {
    private static final String DEFAULT_RECORDS = "file_datastore_records";

    private final ServiceSettings.DatabaseLimits database;
    private final ServiceSettings.RemoteLimits remote;
    private final Map<String, StreamSlots> slotsByServer = new HashMap<>();

    ButlerFactory(ServiceSettings.DatabaseLimits database, ServiceSettings.RemoteLimits remote) {
        this.database = database;
        this.remote = remote;
    }

    /** Whether the place is on the web, and not a file. */
    static boolean isWeb(String place) {
        return place.toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    ButlerRepository make(RepositorySettings settings) throws IOException, NamingException {
        if (settings.url().isPresent()) {
            return remote(settings.url().get());
        }
        Optional<ButlerConfiguration> butler = read(settings);
        Optional<String> url = butler.flatMap(ButlerConfiguration::remoteUrl);
        if (url.isPresent() && !settings.mode().equals(Optional.of(Mode.DIRECT))) {
            return remote(url.get());
        }
        if (settings.mode().equals(Optional.of(Mode.REMOTE))) {
            throw new IOException("it names no Butler server; set url or mode direct");
        }
        return direct(settings, butler);
    }

    /** A server that is down cannot show its butler.yaml, which says no more than its own address. */
    private static Optional<ButlerConfiguration> read(RepositorySettings settings) throws IOException {
        if (settings.butler().isEmpty()) {
            return Optional.empty();
        }
        String place = settings.butler().get();
        boolean isDirect = settings.mode().equals(Optional.of(Mode.DIRECT))
                || settings.datasource().isPresent();
        if (isDirect || !isWeb(place)) {
            return Optional.of(ButlerConfigurationReader.read(place));
        }
        if (settings.mode().isPresent()) {
            return Optional.of(clientOf(place));
        }
        try {
            return Optional.of(ButlerConfigurationReader.read(place));
        } catch (IOException e) {
            System.getLogger(ButlerFactory.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "{0} cannot be read now; it is taken for that of a Butler server",
                            place);
            return Optional.of(clientOf(place));
        }
    }

    private static ButlerConfiguration clientOf(String place) {
        String url = place.replaceFirst("/butler\\.(yaml|json)$", "");
        return new ButlerConfiguration(url, Optional.of(url), Optional.empty(), Map.of(), "", List.of(), Map.of());
    }

    private ButlerRepository remote(String url) {
        RemoteSettings settings = new RemoteSettings(
                URI.create(url),
                remote.connectTimeout(),
                remote.readTimeout(),
                remote.totalTimeout(),
                remote.patience());
        StreamSlots slots = slotsByServer.computeIfAbsent(settings.url().getAuthority(), server -> new StreamSlots());
        return RemoteRepository.of(settings, slots);
    }

    private ButlerRepository direct(RepositorySettings settings, Optional<ButlerConfiguration> butler)
            throws NamingException {
        DataSource source = settings.datasource().isPresent()
                ? lookUp(settings.datasource().get())
                : PooledSource.open(
                        butler.orElseThrow(), settings.label(), database.connections(), database.patience());
        DirectSettings direct = new DirectSettings(
                settings.schema()
                        .or(() -> butler.map(ButlerConfiguration::schema))
                        .orElse(""),
                butler.map(ButlerConfiguration::recordsTables).orElse(List.of(DEFAULT_RECORDS)),
                butler.map(ButlerConfiguration::renamedTypes).orElse(Map.of()),
                database.statementTimeout(),
                database.helpers());
        return new DirectRepository(source, direct, InstantSource.system());
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's, no client can send one
    private static DataSource lookUp(String name) throws NamingException {
        Object found = new InitialContext().lookup(name);
        if (found instanceof DataSource source) {
            return source;
        }
        throw new NamingException("it is no datasource");
    }
}
