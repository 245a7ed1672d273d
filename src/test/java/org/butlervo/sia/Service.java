// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.butlervo.butler.ButlerRepository;
import org.butlervo.config.RepositoryFactory;
import org.butlervo.config.RepositorySettings;
import org.butlervo.config.ServiceSettings;
import org.butlervo.dali.RequestParameters;
import org.butlervo.identity.Identity;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.table.Cells;

/** The service without its web part, over one repository. */
record Service(DiscoveryService discovery, ServedRepository repository, Identity identity) implements AutoCloseable {
    private static final URI BASE = URI.create("http://localhost:8080");
    private static final ServiceTerms TERMS = new ServiceTerms(
            new RecordLimits(100_000, 10_000_000), List.of("votable", "csv"), new Coverages(survey -> {}));
    private static final ServiceSettings.DatabaseLimits DATABASE =
            new ServiceSettings.DatabaseLimits(8, Duration.ofSeconds(5), Duration.ofSeconds(60));
    private static final ServiceSettings.RemoteLimits REMOTE = new ServiceSettings.RemoteLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofSeconds(10));

    static Service over(String label, Path butler, Path obscore) {
        return over(RepositorySettings.of(label, butler.toString(), obscore.toString()), Identity.ANONYMOUS);
    }

    /** Over a Butler server, asked by somebody. */
    static Service over(String label, URI server, Path obscore, Identity identity) {
        return over(
                new RepositorySettings(
                        label,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(server.toString()),
                        Optional.empty(),
                        Optional.empty(),
                        obscore.toString()),
                identity);
    }

    private static Service over(RepositorySettings settings, Identity identity) {
        Repositories repositories = RepositoryFactory.make(List.of(settings), DATABASE, REMOTE);
        return new Service(new DiscoveryService(repositories, TERMS), repositories.first(), identity);
    }

    /** The same service over another repository. */
    Service over(ButlerRepository butler) {
        ServedRepository other = new ServedRepository(
                repository.label(), butler, repository.configuration(), repository.schema(), repository.identifiers());
        return new Service(new DiscoveryService(new Repositories(List.of(other)), TERMS), other, identity);
    }

    /** Every row of the repository, read without any constraint. */
    List<ObsCoreRow> allRows() {
        SiaQuery everything = new SiaQuery(List.of(), Long.MAX_VALUE, List.of());
        List<ObsCoreRow> all = new ArrayList<>();
        ButlerRepository butler = repository.butler().seenBy(identity);
        try (ObsCoreRows rows = new ObsCoreRows(
                butler,
                new QueryPlanner(repository.configuration(), repository.schema()).plan(everything, butler),
                Long.MAX_VALUE,
                row -> true,
                BASE.toString())) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    /** The UUIDs of the answer's datasets, sorted. */
    List<String> ids(RequestParameters request) {
        return column(request, "obs_publisher_did").stream()
                .map(did -> did.substring(did.length() - 36))
                .sorted()
                .toList();
    }

    Answer ask(RequestParameters request) {
        RequestContext context = new RequestContext(
                BASE, URI.create(BASE + "/api/sia/dp1/query"), BASE + "/api/sia/dp1/query?", identity);
        return discovery.answer(Optional.empty(), request, context);
    }

    /** All rows of the answer as texts, sorted. */
    List<String> rows(RequestParameters request) {
        List<String> rows = new ArrayList<>();
        try (Answer answer = ask(request)) {
            while (answer.hasNext()) {
                rows.add(text(answer.next()));
            }
        }
        return rows.stream().sorted().toList();
    }

    private static String text(Cells row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.isNull(i) ? "" : row.get(i, Object.class).toString())
                .collect(Collectors.joining("|"));
    }

    /** The values of a text column over all rows of the answer, sorted. */
    List<String> column(RequestParameters request, String column) {
        int position = repository.schema().position(column).orElseThrow();
        List<String> values = new ArrayList<>();
        try (Answer answer = ask(request)) {
            while (answer.hasNext()) {
                Cells row = answer.next();
                values.add(row.isNull(position) ? "" : row.text(position));
            }
        }
        return values.stream().sorted().toList();
    }

    @Override
    public void close() {
        repository.butler().close();
    }
}
