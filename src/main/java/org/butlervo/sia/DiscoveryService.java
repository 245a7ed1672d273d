// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.butlervo.dali.RequestParameters;
import org.butlervo.table.TableDocument;

/** Answers SIA 2.0 queries over the published repositories. Thread-safe; holds nothing that depends on a request. */
public final class DiscoveryService {
    private final Repositories repositories;
    private final ServiceTerms terms;
    private final Map<String, QueryPlanner> planners = new ConcurrentHashMap<>();

    public DiscoveryService(Repositories repositories, ServiceTerms terms) {
        this.repositories = repositories;
        this.terms = terms;
    }

    /**
     * Answers a request; its first row has been read when this returns, so that a repository that fails does so before anything is sent.
     *
     * @param label of the repository; empty for the first
     * @throws org.butlervo.fault.DaliFault where the request is wrong or the repository cannot answer
     */
    public Answer answer(Optional<String> label, RequestParameters parameters, RequestContext context) {
        ServedRepository repository =
                label.map(repositories::named).orElseGet(repositories::first).seenBy(context.identity());
        SiaQuery query = new SiaQueryParser(terms.limits(), repository.identifiers()).parse(parameters);
        // before the rows, which may need all that a Butler server grants one user at a time
        TableDocument document = new AnswerDocument(repository, terms, context).of(query);
        List<PlannedSearch> searches =
                query.maxrec() == 0 ? List.of() : planner(repository).plan(query, repository.butler());
        ObsCoreRows rows = new ObsCoreRows(
                repository.butler(),
                searches,
                query.maxrec() + 1,
                new ExactFilter(query, repository.schema()),
                context.baseUrl().toString());
        try {
            rows.readAhead();
            return new Answer(document, rows, query.maxrec());
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private QueryPlanner planner(ServedRepository repository) {
        return planners.computeIfAbsent(
                repository.label(), key -> new QueryPlanner(repository.configuration(), repository.schema()));
    }
}
