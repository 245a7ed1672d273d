// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.dali.Values;
import org.butlervo.obscore.DatasetTypeConfiguration;

/** The values that a repository's columns can show, where they are few: for the self-description, and to tell a user who asks for another one. */
final class KnownValues {
    private static final int MAX_LISTED = 20;

    private final ServedRepository repository;
    private final Set<String> instruments;

    KnownValues(ServedRepository repository) {
        this(repository, Set.of());
    }

    /** With instruments that are known already; with none, the repository is asked. */
    KnownValues(ServedRepository repository, Set<String> instruments) {
        this.repository = repository;
        this.instruments = instruments;
    }

    /** The known values of the parameter, sorted; empty where they are not few or not known beforehand. */
    Set<String> of(SiaParameter parameter) {
        return switch (parameter) {
            case COLLECTION -> perType(type -> type.obsCollection().or(repository.configuration()::obsCollection));
            case FACILITY ->
                sorted(Stream.concat(
                        Stream.of(repository.configuration().facilityName()),
                        repository.configuration().facilityMap().values().stream()));
            case INSTRUMENT ->
                sorted(Stream.concat(
                        (instruments.isEmpty() ? repository.butler().instruments() : instruments).stream(),
                        repository.configuration().fallbackInstrument().stream()));
            case DPTYPE -> perType(type -> Optional.of(type.dataproductType()));
            case DPSUBTYPE -> perType(DatasetTypeConfiguration::dataproductSubtype);
            case CALIB -> perType(type -> Optional.of(String.valueOf(type.calibLevel())));
            case FORMAT -> perType(DatasetTypeConfiguration::accessFormat);
            default -> Set.of();
        };
    }

    /** A warning for each parameter of the query none of whose values is known here. */
    List<String> warnings(SiaQuery query) {
        return query.conditions().stream()
                .filter(Condition.OnColumn.class::isInstance)
                .map(Condition.OnColumn.class::cast)
                .flatMap(condition -> warning(condition).stream())
                .toList();
    }

    private Optional<String> warning(Condition.OnColumn condition) {
        if (!hasList(condition.parameter()) || isOverridden(condition.column())) {
            return Optional.empty();
        }
        Set<String> known = of(condition.parameter());
        boolean some = known.stream().anyMatch(value -> condition.accepts(typed(condition, value)));
        return known.isEmpty() || some
                ? Optional.empty()
                : Optional.of("no value of " + condition.parameter() + " exists here; known are: "
                        + known.stream()
                                .limit(MAX_LISTED)
                                .map(Values::shortened)
                                .collect(Collectors.joining(", ")));
    }

    private static Object typed(Condition condition, String value) {
        return condition instanceof Condition.IntegerIn ? (Object) Long.valueOf(value) : value;
    }

    private static boolean hasList(SiaParameter parameter) {
        return switch (parameter) {
            case COLLECTION, FACILITY, INSTRUMENT, DPTYPE, DPSUBTYPE, CALIB, FORMAT -> true;
            default -> false;
        };
    }

    /** An extra column may show what no list knows. */
    private boolean isOverridden(String column) {
        return repository.configuration().extraColumns().containsKey(column)
                || repository.configuration().datasetTypes().values().stream()
                        .anyMatch(type -> type.extraColumns().containsKey(column));
    }

    private Set<String> perType(Function<DatasetTypeConfiguration, Optional<String>> value) {
        return sorted(repository.configuration().datasetTypes().values().stream()
                .flatMap(type -> value.apply(type).stream()));
    }

    private static Set<String> sorted(Stream<String> values) {
        return new TreeSet<>(values.toList());
    }
}
