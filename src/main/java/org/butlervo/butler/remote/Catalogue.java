// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.Universe;
import org.butlervo.butler.UniverseReader;
import org.butlervo.fault.FatalFault;

/**
 * What a Butler server tells of a repository apart from datasets, remembered for a while: the universe and the dataset types for everybody, what
 * differs between users for each of them alone. Thread-safe; what fails is asked again.
 */
final class Catalogue {
    private static final System.Logger LOG = System.getLogger(Catalogue.class.getName());
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String RECORDS = "dimension_record";

    private final ButlerServer server;
    private final Cache<String, Universe> universes;
    private final Cache<String, Optional<DatasetType>> types;
    private final Cache<Caller, Set<String>> instruments;
    private final Cache<Searched, Optional<Set<String>>> held;

    private record Searched(Caller caller, List<String> collections) {}

    Catalogue(ButlerServer server, Ticker ticker) {
        this.server = server;
        this.universes = cache(ticker);
        this.types = cache(ticker);
        this.instruments = cache(ticker);
        this.held = cache(ticker);
    }

    private static <K, V> Cache<K, V> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .expireAfterWrite(LIFETIME)
                .maximumSize(MOST_REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /** No lock is held while the server is asked: two who ask at once may both ask it. */
    private static <K, V> V remembered(Cache<K, V> cache, K key, Supplier<V> source) {
        V known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        V value = source.get();
        cache.put(key, value);
        return value;
    }

    Universe universe(Caller caller) {
        return remembered(universes, "", () -> UniverseReader.read(server.universe(caller)));
    }

    Optional<DatasetType> type(String name, Caller caller) {
        return remembered(
                types, name, () -> server.datasetType(caller, name).map(json -> type(json, universe(caller))));
    }

    private static DatasetType type(JsonObject json, Universe universe) {
        try {
            List<String> required = universe.ordered(new HashSet<>(texts(json, "dimensions")));
            return new DatasetType(
                    json.getString("name"), json.getString("storageClass"), required, universe.impliedBy(required));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw ServerFaults.unreadable("a dataset type", e);
        }
    }

    Set<String> instruments(Caller caller) {
        return remembered(instruments, caller, () -> readInstruments(caller));
    }

    private Set<String> readInstruments(Caller caller) {
        List<String> instrument = List.of("instrument");
        ExecuteQuery query = new ExecuteQuery(
                new QueryTree(instrument, Optional.empty(), List.of()), new ResultSpec.DimensionRecords("instrument"));
        Set<String> names = new TreeSet<>();
        StreamSlots.Taken slot = server.slots(caller, 1);
        try (AnswerLines answer = server.execute(caller, query)) {
            for (var page = answer.next(RECORDS); page.isPresent(); page = answer.next(RECORDS)) {
                for (JsonValue row : page.get().getJsonArray("rows")) {
                    names.add(row.asJsonObject().getJsonObject("record").getString("name"));
                }
            }
        } catch (ClassCastException | NullPointerException e) {
            throw ServerFaults.unreadable("records of instruments", e);
        } finally {
            slot.close();
        }
        return names;
    }

    /**
     * Whether datasets of the type may be in the collections.
     *
     * @throws FatalFault if a collection does not exist, or not for the caller
     */
    boolean mayHold(List<String> collections, String type, Caller caller) {
        return remembered(held, new Searched(caller, collections), () -> heldTypes(collections, caller))
                .map(names -> names.contains(type))
                .orElse(true);
    }

    /** Empty where the server does not tell; a search then finds out. */
    private Optional<Set<String>> heldTypes(List<String> collections, Caller caller) {
        Optional<JsonObject> answer;
        try {
            answer = server.collections(caller, new CollectionQuery(collections));
        } catch (FatalFault e) {
            LOG.log(System.Logger.Level.INFO, "a Butler server does not tell what is in collections", e);
            return Optional.empty();
        }
        return answer.map(Catalogue::types)
                .orElseThrow(() -> new FatalFault(
                        "a configured collection is not in the repository: " + String.join(", ", collections)));
    }

    /** Empty where a collection comes without its types. */
    private static Optional<Set<String>> types(JsonObject answer) {
        Set<String> types = new HashSet<>();
        try {
            for (JsonValue collection : answer.getJsonArray("collections")) {
                if (collection.asJsonObject().isNull("dataset_types")) {
                    return Optional.empty();
                }
                types.addAll(texts(collection.asJsonObject(), "dataset_types"));
            }
            return Optional.of(types);
        } catch (ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonObject json, String member) {
        return json.getJsonArray(member).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
