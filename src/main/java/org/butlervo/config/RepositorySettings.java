// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator says of one repository ({@code butlervo.repository.<label>.…}).
 *
 * @param label under which it is served
 * @param mode how it is reached; empty for what butler.yaml says
 * @param butler path or URL of butler.yaml or of its directory
 * @param url of the repository on a Butler server
 * @param datasource JNDI name of the registry's datasource
 * @param schema of the registry's tables, where butler.yaml does not say
 * @param obscore path or URL of the dax_obscore YAML file
 */
public record RepositorySettings(
        String label,
        Optional<Mode> mode,
        Optional<String> butler,
        Optional<String> url,
        Optional<String> datasource,
        Optional<String> schema,
        String obscore) {
    /** How a repository is reached. */
    public enum Mode {
        /** On its registry database. */
        DIRECT,
        /** Through a Butler server. */
        REMOTE
    }

    /** A repository whose butler.yaml says everything. */
    public static RepositorySettings of(String label, String butler, String obscore) {
        return new RepositorySettings(
                label,
                Optional.empty(),
                Optional.of(butler),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                obscore);
    }

    /** Empty where the keys make no repository; the problems are then with the values. */
    static Optional<RepositorySettings> read(SettingValues values, String label) {
        String key = PREFIX + "repository." + label + ".";
        Optional<String> obscore = values.text(key + "obscore");
        if (obscore.isEmpty()) {
            values.problem(key + "obscore must be set");
        }
        RepositorySettings settings = new RepositorySettings(
                label,
                values.value(key + "mode", RepositorySettings::mode, "direct or remote"),
                values.text(key + "butler"),
                values.text(key + "url"),
                values.text(key + "datasource"),
                values.text(key + "schema"),
                obscore.orElse(""));
        settings.contradictions(key).forEach(values::problem);
        return obscore.map(file -> settings);
    }

    private static Mode mode(String text) {
        return switch (text) {
            case "direct" -> Mode.DIRECT;
            case "remote" -> Mode.REMOTE;
            default -> throw new IllegalArgumentException("no mode");
        };
    }

    private List<String> contradictions(String key) {
        if (butler.isEmpty() && url.isEmpty() && datasource.isEmpty()) {
            return List.of(key + "butler, " + key + "datasource or " + key + "url must be set");
        }
        if (mode.equals(Optional.of(Mode.DIRECT))) {
            return url.isPresent()
                    ? List.of(key + "url is set, which is for remote mode, but " + key + "mode is direct")
                    : List.of();
        }
        boolean isRemote = mode.isPresent() || url.isPresent();
        if (isRemote && butler.isEmpty() && url.isEmpty()) {
            return List.of(key + "butler or " + key + "url must be set in remote mode");
        }
        return Stream.of(datasource.map(name -> "datasource"), schema.map(name -> "schema"))
                .flatMap(Optional::stream)
                .filter(name -> isRemote)
                .map(name -> key + name + " is set, which is for direct mode, but the repository is on a Butler server")
                .toList();
    }

    /** Whether the repository is, or may be, on a Butler server, as far as the keys tell. */
    boolean mayBeRemote() {
        return mode.map(Mode.REMOTE::equals)
                .orElse(url.isPresent() || butler.filter(ButlerFactory::isWeb).isPresent());
    }
}
