// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.butlervo.sia.RecordLimits;
import org.eclipse.microprofile.config.Config;

/** Reads {@link ServiceSettings} from MicroProfile Config; finds all problems before it gives up. Every key is described in docs/operators.md. */
public final class SettingsReader {
    /** Whether the server ends where the configuration is refused: "true" or not. */
    public static final String EXIT_WHEN_REFUSED = PREFIX + "exit-when-refused";

    private static final String REPOSITORIES = PREFIX + "repositories";
    private static final long STANDARD_RECORDS = 100_000;
    /** What stands beside the labels in URLs. */
    private static final Set<String> RESERVED =
            Set.of("query", "capabilities", "availability", "tables", "examples", "record");

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final SettingValues values;

    private SettingsReader(SettingValues values) {
        this.values = values;
    }

    /**
     * Reads and checks everything under {@code butlervo.}
     *
     * @throws ConfigurationException that lists all problems
     */
    public static ServiceSettings read(Config config) {
        SettingValues values = new SettingValues(config);
        ServiceSettings settings = new SettingsReader(values).read();
        values.finish();
        return settings;
    }

    private ServiceSettings read() {
        keysReadElsewhere();
        ServiceSettings.DatabaseLimits database = database();
        List<RepositorySettings> repositories = repositories();
        return new ServiceSettings(
                repositories,
                WebSettings.read(values),
                limits(),
                database,
                remote(),
                PlannedOutage.read(values),
                RegistrySettings.read(values),
                OperationSettings.read(
                        values,
                        values.list(REPOSITORIES),
                        repositories.stream().anyMatch(RepositorySettings::mayBeRemote),
                        database.queries()));
    }

    /** By the server, by ConfigFile, or before anything can be refused. */
    private void keysReadElsewhere() {
        values.text(PREFIX + "address");
        values.text(PREFIX + "threads");
        values.text(PREFIX + "config");
        values.text(EXIT_WHEN_REFUSED);
        values.text(ConfigFile.PROBLEM).ifPresent(values::problem);
    }

    private List<RepositorySettings> repositories() {
        return labels().stream()
                .flatMap(label -> RepositorySettings.read(values, label).stream())
                .toList();
    }

    private List<String> labels() {
        List<String> labels = values.text(REPOSITORIES)
                .map(list -> Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList())
                .orElse(List.of());
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                values.problem(REPOSITORIES + " lists \"" + label
                        + "\"; a label has letters, digits, hyphens and underscores");
            }
        }
        labels.stream()
                .filter(RESERVED::contains)
                .forEach(label -> values.problem(REPOSITORIES + " lists \"" + label
                        + "\", which is a word of the service's own URLs; choose another label"));
        if (new HashSet<>(labels).size() < labels.size()) {
            values.problem(REPOSITORIES + " lists a label twice");
        }
        return labels;
    }

    private RecordLimits limits() {
        long maximum = values.count(PREFIX + "maxrec.maximum").orElse(10_000_000);
        long standard = values.count(PREFIX + "maxrec.default")
                .map(Integer::longValue)
                .orElse(Math.min(STANDARD_RECORDS, maximum));
        if (standard > maximum) {
            values.problem(PREFIX + "maxrec.default is above " + PREFIX + "maxrec.maximum");
            return new RecordLimits(1, 1);
        }
        return new RecordLimits(standard, maximum);
    }

    private ServiceSettings.DatabaseLimits database() {
        return new ServiceSettings.DatabaseLimits(
                values.count(PREFIX + "database.connections").orElse(16),
                values.duration(PREFIX + "database.patience", Duration.ofSeconds(5)),
                values.duration(PREFIX + "database.statement-timeout", Duration.ofMinutes(10)));
    }

    private ServiceSettings.RemoteLimits remote() {
        return new ServiceSettings.RemoteLimits(
                values.duration(PREFIX + "remote.connect-timeout", Duration.ofSeconds(10)),
                values.duration(PREFIX + "remote.read-timeout", Duration.ofSeconds(60)),
                values.duration(PREFIX + "remote.total-timeout", Duration.ofMinutes(30)),
                values.duration(PREFIX + "remote.patience", Duration.ofSeconds(30)));
    }
}
