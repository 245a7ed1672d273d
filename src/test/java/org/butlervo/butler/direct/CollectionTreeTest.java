// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.butlervo.butler.direct.CollectionTree.Collection;
import org.butlervo.butler.direct.CollectionTree.Kind;
import org.butlervo.fault.FatalFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionTreeTest {
    private static final long TYPE = 7;

    private static final Collection OLD = new Collection(1, "run/old", Kind.RUN);
    private static final Collection NEW = new Collection(2, "run/new", Kind.RUN);
    private static final Collection TAGGED = new Collection(3, "tagged", Kind.TAGGED);
    private static final Collection CALIB = new Collection(4, "calib", Kind.CALIBRATION);
    private static final Collection EMPTY = new Collection(5, "run/empty", Kind.RUN);
    private static final Collection RUNS = new Collection(6, "runs", Kind.CHAINED);
    private static final Collection OUTER = new Collection(7, "outer", Kind.CHAINED);
    private static final Collection NOTHING = new Collection(8, "nothing", Kind.CHAINED);
    private static final Collection LOOP = new Collection(9, "loop", Kind.CHAINED);

    private static final CollectionTree TREE = new CollectionTree(
            byName(OLD, NEW, TAGGED, CALIB, EMPTY, RUNS, OUTER, NOTHING, LOOP),
            Map.of(
                    RUNS.id(), List.of(NEW, OLD),
                    OUTER.id(), List.of(EMPTY, RUNS, CALIB, TAGGED, OLD),
                    LOOP.id(), List.of(LOOP, TAGGED)),
            Map.of(
                    OLD.id(), Set.of(TYPE, 8L),
                    NEW.id(), Set.of(TYPE),
                    TAGGED.id(), Set.of(TYPE),
                    CALIB.id(), Set.of(TYPE)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run/old          | 1
            tagged           | 3
            runs             | 2 1
            outer            | 2 1 3
            run/old outer    | 1 2 3
            tagged runs      | 3 2 1
            runs runs        | 2 1
            calib            | ''
            run/empty        | ''
            nothing          | ''
            loop             | 3
            """)
    void searchesDepthFirstAndEachCollectionAtItsFirstPlace(String names, String found) {
        List<Long> expected = found.isEmpty()
                ? List.of()
                : List.of(found.split(" ", -1)).stream().map(Long::valueOf).toList();

        assertThat(TREE.holding(TYPE, List.of(names.split(" ", -1)))).isEqualTo(expected);
    }

    @Test
    void leavesOutCollectionsThatCannotHoldTheType() {
        assertThat(TREE.holding(8, List.of("outer"))).containsExactly(OLD.id());
        assertThat(TREE.holding(99, List.of("outer"))).isEmpty();
    }

    @Test
    void anUnknownCollectionIsAFault() {
        assertThatThrownBy(() -> TREE.holding(TYPE, List.of("runs", "rnus")))
                .isInstanceOf(FatalFault.class)
                .hasMessage("the configured collection rnus is not in the repository");
    }

    @Test
    void kindsHaveTheRegistrysNumbers() {
        assertThat(List.of(1, 2, 3, 4))
                .extracting(Kind::stored)
                .containsExactly(Kind.RUN, Kind.TAGGED, Kind.CHAINED, Kind.CALIBRATION);
    }

    private static Map<String, Collection> byName(Collection... collections) {
        Map<String, Collection> byName = new HashMap<>();
        for (Collection collection : collections) {
            byName.put(collection.name(), collection);
        }
        return byName;
    }
}
