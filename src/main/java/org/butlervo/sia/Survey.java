// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.quantity.Interval;
import org.butlervo.quantity.UtcTai;

/** Looks at a repository to find out its {@link Coverage}: a few rows of each type, and the limits of time. */
final class Survey {
    private static final int ROWS_PER_TYPE = 200;
    private static final SiaQuery EVERYTHING = new SiaQuery(List.of(), ROWS_PER_TYPE, List.of());

    private Survey() {}

    static Coverage of(ServedRepository repository) {
        List<ObsCoreRow> samples = new ArrayList<>();
        for (PlannedSearch search : new QueryPlanner(repository.configuration(), repository.schema())
                .plan(EVERYTHING, repository.butler())) {
            samples.addAll(sample(repository, search));
        }
        return new Coverage(
                repository.butler().instruments(),
                repository
                        .butler()
                        .observed()
                        .map(span -> new Interval(UtcTai.mjdUtc(span.beginNanos()), UtcTai.mjdUtc(span.endNanos()))),
                limits(repository, samples, "s_fov"),
                samples);
    }

    private static List<ObsCoreRow> sample(ServedRepository repository, PlannedSearch search) {
        List<ObsCoreRow> sample = new ArrayList<>();
        try (ObsCoreRows rows = new ObsCoreRows(repository.butler(), List.of(search), ROWS_PER_TYPE, row -> true, "")) {
            while (sample.size() < ROWS_PER_TYPE && rows.hasNext()) {
                sample.add(rows.next());
            }
        }
        return sample;
    }

    private static Optional<Interval> limits(ServedRepository repository, List<ObsCoreRow> rows, String column) {
        int position = repository.schema().position(column).orElseThrow();
        DoubleSummaryStatistics values = rows.stream()
                .filter(row -> !row.cells().isNull(position))
                .mapToDouble(row -> row.cells().real(position))
                .summaryStatistics();
        return values.getCount() == 0 ? Optional.empty() : Optional.of(new Interval(values.getMin(), values.getMax()));
    }
}
