// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.NamingException;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.ObsCoreConfigurationReader;
import org.butlervo.obscore.ObsCoreSchema;
import org.butlervo.obscore.PublisherDid;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;

/** Makes the repositories that the settings describe. No database or server is touched: one that is down now may come up later. */
public final class RepositoryFactory {
    private final ButlerFactory butlers;
    private final List<String> problems = new ArrayList<>();

    private RepositoryFactory(ButlerFactory butlers) {
        this.butlers = butlers;
    }

    /**
     * Makes all repositories of the settings.
     *
     * @throws ConfigurationException that lists all problems of all repositories
     */
    public static Repositories make(
            List<RepositorySettings> settings,
            ServiceSettings.DatabaseLimits database,
            ServiceSettings.RemoteLimits remote) {
        RepositoryFactory factory = new RepositoryFactory(new ButlerFactory(database, remote));
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
        Optional<ButlerRepository> butler = butler(settings);
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

    private Optional<ButlerRepository> butler(RepositorySettings settings) {
        try {
            return Optional.of(butlers.make(settings));
        } catch (NamingException e) {
            return problem(settings, "datasource", settings.datasource().orElse(""), e);
        } catch (IOException | RuntimeException e) {
            return settings.url().isPresent()
                    ? problem(settings, "url", settings.url().get(), e)
                    : problem(settings, "butler", settings.butler().orElse(""), e);
        }
    }

    private <T> Optional<T> problem(RepositorySettings settings, String key, String value, Exception e) {
        problems.add(SettingValues.PREFIX + "repository." + settings.label() + "." + key + " = " + value + ": "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        return Optional.empty();
    }
}
