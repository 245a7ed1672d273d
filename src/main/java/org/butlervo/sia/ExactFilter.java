// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.function.Predicate;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.obscore.ObsCoreSchema;

/**
 * Decides which rows answer a query: those that satisfy every condition, tested on the values that the row shows. Whatever a repository has narrowed
 * before, this decides. Thread-safe.
 */
final class ExactFilter implements Predicate<ObsCoreRow> {
    private final List<Predicate<ObsCoreRow>> tests;

    ExactFilter(SiaQuery query, ObsCoreSchema schema) {
        this.tests = query.conditions().stream()
                .map(condition -> condition.on(schema))
                .toList();
    }

    @Override
    public boolean test(ObsCoreRow row) {
        for (Predicate<ObsCoreRow> test : tests) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }
}
