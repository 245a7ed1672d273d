// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.butlervo.butler.ButlerConfiguration;
import org.butlervo.butler.ButlerConfigurationReader;
import org.butlervo.butler.direct.DirectRepository;
import org.butlervo.butler.direct.DirectSettings;
import org.butlervo.butler.direct.PooledSource;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.ObsCoreConfigurationReader;
import org.butlervo.obscore.ObsCoreSchema;
import org.butlervo.obscore.PublisherDid;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;

/** Makes the repositories that the settings describe. No database is touched: one that is down now may come up later. */
public final class RepositoryFactory {
    private static final String DEFAULT_RECORDS = "file_datastore_records";
    /** Large answers must not take the connections that others wait for. */
    private static final int CONNECTIONS_PER_SIDE_READER = 4;

    private final ServiceSettings.DatabaseLimits limits;
    private final List<String> problems = new ArrayList<>();

    private RepositoryFactory(ServiceSettings.DatabaseLimits limits) {
        this.limits = limits;
    }

    /**
     * Makes all repositories of the settings.
     *
     * @throws ConfigurationException that lists all problems of all repositories
     */
    public static Repositories make(List<RepositorySettings> settings, ServiceSettings.DatabaseLimits limits) {
        RepositoryFactory factory = new RepositoryFactory(limits);
        List<ServedRepository> made = new ArrayList<>();
        for (RepositorySettings repository : settings) {
            factory.make(repository).ifPresent(made::add);
        }
        if (!factory.problems.isEmpty()) {
            throw new ConfigurationException(factory.problems);
        }
        return new Repositories(made);
    }

    private Optional<ServedRepository> make(RepositorySettings settings) {
        Optional<DirectRepository> butler = butler(settings);
        Optional<ObsCoreConfiguration> obscore = obscore(settings);
        return butler.flatMap(found -> obscore.map(configuration -> new ServedRepository(
                settings.label(),
                found,
                configuration,
                ObsCoreSchema.of(configuration),
                PublisherDid.of(configuration, settings.label()))));
    }

    private Optional<ObsCoreConfiguration> obscore(RepositorySettings settings) {
        try {
            return Optional.of(ObsCoreConfigurationReader.read(place(settings.obscore())));
        } catch (RuntimeException e) {
            return problem(settings, "obscore", settings.obscore(), e);
        }
    }

    private static URI place(String pathOrUrl) {
        return pathOrUrl.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
                ? URI.create(pathOrUrl)
                : Path.of(pathOrUrl).toUri();
    }

    private Optional<DirectRepository> butler(RepositorySettings settings) {
        try {
            Optional<ButlerConfiguration> butler = settings.butler().isPresent()
                    ? Optional.of(
                            ButlerConfigurationReader.read(settings.butler().get()))
                    : Optional.empty();
            DataSource source = settings.datasource().isPresent()
                    ? lookUp(settings.datasource().get())
                    : PooledSource.open(
                            butler.orElseThrow(), settings.label(), limits.connections(), limits.patience());
            return Optional.of(new DirectRepository(source, direct(settings, butler), InstantSource.system()));
        } catch (NamingException e) {
            return problem(settings, "datasource", settings.datasource().orElse(""), e);
        } catch (IOException | RuntimeException e) {
            return problem(settings, "butler", settings.butler().orElse(""), e);
        }
    }

    private DirectSettings direct(RepositorySettings settings, Optional<ButlerConfiguration> butler) {
        return new DirectSettings(
                settings.schema()
                        .or(() -> butler.map(ButlerConfiguration::schema))
                        .orElse(""),
                butler.map(ButlerConfiguration::recordsTables).orElse(List.of(DEFAULT_RECORDS)),
                butler.map(ButlerConfiguration::renamedTypes).orElse(Map.of()),
                limits.statementTimeout(),
                limits.connections() / CONNECTIONS_PER_SIDE_READER);
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's, no client can send one
    private static DataSource lookUp(String name) throws NamingException {
        Object found = new InitialContext().lookup(name);
        if (found instanceof DataSource source) {
            return source;
        }
        throw new NamingException("it is no datasource");
    }

    private <T> Optional<T> problem(RepositorySettings settings, String key, String value, Exception e) {
        problems.add(SettingValues.PREFIX + "repository." + settings.label() + "." + key + " = " + value + ": "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        return Optional.empty();
    }
}
