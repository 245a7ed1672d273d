// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.butlervo.config.AnswerSettings;
import org.butlervo.config.IdentitySettings;
import org.butlervo.config.PlannedOutage;
import org.butlervo.config.RegistrySettings;
import org.butlervo.config.RepositoryFactory;
import org.butlervo.config.RepositorySettings;
import org.butlervo.config.ServiceSettings;
import org.butlervo.config.SettingsReader;
import org.butlervo.config.TelemetrySettings;
import org.butlervo.config.TrafficSettings;
import org.butlervo.config.WebSettings;
import org.butlervo.demo.DemoRepository;
import org.butlervo.format.FormatChooser;
import org.butlervo.format.TableFormat;
import org.butlervo.sia.Coverages;
import org.butlervo.sia.DiscoveryService;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.sia.ServiceTerms;
import org.butlervo.telemetry.Metrics;
import org.butlervo.telemetry.PrometheusMetrics;
import org.butlervo.telemetry.RequestLog;
import org.butlervo.telemetry.Traces;
import org.butlervo.traffic.Closing;
import org.butlervo.traffic.Shares;
import org.butlervo.traffic.Traffic;
import org.eclipse.microprofile.config.ConfigProvider;

/** Joins the parts: reads the configuration once, at start, and makes the services from it. A wrong configuration stops the start. */
@Singleton
class Wiring {
    private static final Duration TIME_TO_LEAVE = Duration.ofSeconds(3);

    private final ServiceSettings settings;
    private final Repositories repositories;
    private final DemoFiles demoFiles;
    private final ExecutorService surveys = Executors.newSingleThreadExecutor(Wiring::daemon);
    private final Coverages coverages = new Coverages(surveys);
    private final Closing closing = new Closing();

    @Inject
    Wiring() {
        try {
            this.settings = SettingsReader.read(ConfigProvider.getConfig());
            this.demoFiles = settings.repositories().isEmpty() ? DemoFiles.of(unpackDemo()) : DemoFiles.NONE;
            List<RepositorySettings> served =
                    demoFiles.directory().map(Wiring::demo).orElse(settings.repositories());
            this.repositories = RepositoryFactory.make(served, settings.database(), settings.remote());
        } catch (RuntimeException e) {
            Refusal.mayEndServer(e);
            throw e;
        }
    }

    /** Makes the configuration be read when the application starts, not when the first request comes. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        repositories.all().forEach(coverages::of);
        System.getLogger(Wiring.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "butler-vo serves {0}",
                        repositories.all().stream()
                                .map(repository -> repository.label())
                                .toList());
    }

    /** The server still takes the bytes of answers then; it does not wait for them. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        try {
            if (!closing.close(settings.operation().traffic().farewell(), TIME_TO_LEAVE)) {
                System.getLogger(Wiring.class.getName())
                        .log(System.Logger.Level.WARNING, "butler-vo stops while queries are under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        surveys.shutdownNow();
        repositories.all().forEach(repository -> repository.butler().close());
        demoFiles.directory().ifPresent(Wiring::deleteDemo);
    }

    @Produces
    @Singleton
    DiscoveryService discovery(FormatChooser choice) {
        List<String> formats = choice.formats().stream().map(TableFormat::name).toList();
        return new DiscoveryService(repositories, new ServiceTerms(settings.limits(), formats, coverages));
    }

    @Produces
    @Singleton
    Coverages coverages() {
        return coverages;
    }

    @Produces
    @Singleton
    PlannedOutage outage() {
        return settings.outage();
    }

    @Produces
    @Singleton
    RegistrySettings registry() {
        return settings.registry();
    }

    @Produces
    @Singleton
    Repositories repositories() {
        return repositories;
    }

    @Produces
    @Singleton
    BaseUrl baseUrl(Peers peers, HttpServletRequest current) {
        return new BaseUrl(settings.web().baseUrl(), peers, current);
    }

    @Produces
    @Singleton
    WebSettings web() {
        return settings.web();
    }

    @Produces
    @Singleton
    DemoFiles demoFiles() {
        return demoFiles;
    }

    @Produces
    @Singleton
    FormatChooser formats(@Any Instance<TableFormat> formats) {
        return new FormatChooser(formats.stream().toList());
    }

    @Produces
    @Singleton
    IdentitySettings identity() {
        return settings.operation().identity();
    }

    @Produces
    @Singleton
    AnswerSettings answers() {
        return settings.operation().answers();
    }

    @Produces
    @Singleton
    TelemetrySettings telemetry() {
        return settings.operation().telemetry();
    }

    @Produces
    @Singleton
    Peers peers() {
        return new Peers(settings.operation().trustedProxies());
    }

    @Produces
    @Singleton
    Traffic traffic() {
        TrafficSettings limits = settings.operation().traffic();
        return new Traffic(
                closing,
                new Shares(limits.userRate(), limits.userConcurrent(), System::nanoTime),
                limits.concurrent(),
                limits.patience(),
                limits.waiting());
    }

    @Produces
    @Singleton
    Metrics metrics() {
        return new PrometheusMetrics(repositories.all().stream()
                .collect(Collectors.toMap(ServedRepository::label, repository -> repository.butler()::connections)));
    }

    @Produces
    @Singleton
    Traces traces() {
        return ServerTraces.find();
    }

    @Produces
    @Singleton
    RequestLog requestLog() {
        return RequestLog.open(settings.operation().telemetry().requestLog());
    }

    void close(@Disposes RequestLog log) {
        log.close();
    }

    private static List<RepositorySettings> demo(Path directory) {
        return List.of(RepositorySettings.of(
                "demo", directory.toString(), directory.resolve("obscore.yaml").toString()));
    }

    private static Thread daemon(Runnable survey) {
        Thread thread = new Thread(survey, "survey");
        thread.setDaemon(true);
        return thread;
    }

    private static Path unpackDemo() {
        try {
            return DemoRepository.unpack(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo repository cannot be unpacked", e);
        }
    }

    private static void deleteDemo(Path directory) {
        try {
            DemoRepository.delete(directory);
        } catch (IOException e) {
            System.getLogger(Wiring.class.getName()).log(System.Logger.Level.WARNING, "the demo is left behind", e);
        }
    }
}
