// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.butlervo.dali.RequestParameters;
import org.butlervo.identity.Identity;
import org.butlervo.table.Outcome;
import org.butlervo.traffic.Permit;

/**
 * What is known of the request under way: each part of its way adds what it learns, and {@link RequestFilter} tells it at the end. Public and not
 * final, because CDI makes a proxy of it, which is the request's own wherever it is used in the request's thread.
 */
@RequestScoped
public class Exchange {
    private String id = "";
    private Identity identity = Identity.ANONYMOUS;
    private Optional<String> repository = Optional.empty();
    private Optional<RequestParameters> parameters = Optional.empty();
    private Optional<LongSupplier> rows = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private final Deque<Permit> permits = new ArrayDeque<>();

    /** What the request is called in all logs. */
    public String id() {
        return id;
    }

    public void call(String name) {
        id = name;
    }

    /** Who sent it, as far as is known by now. */
    public Identity identity() {
        return identity;
    }

    public void identify(Identity sender) {
        identity = sender;
    }

    /** The repository that is queried; empty for any other request. */
    public Optional<String> repository() {
        return repository;
    }

    public void queries(String label) {
        repository = Optional.of(label);
    }

    public Optional<RequestParameters> parameters() {
        return parameters;
    }

    public void asks(RequestParameters asked) {
        parameters = Optional.of(asked);
    }

    /** How many rows were sent by now. */
    public long rows() {
        return rows.map(LongSupplier::getAsLong).orElse(0L);
    }

    /** Whether rows are, or were, on their way. */
    public boolean isAnswered() {
        return rows.isPresent();
    }

    public void answers(LongSupplier rowsByNow) {
        rows = Optional.of(rowsByNow);
    }

    /** What became of the rows; empty where there were none, or where they broke off. */
    public Optional<Outcome> outcome() {
        return outcome;
    }

    public void ends(Outcome end) {
        outcome = Optional.of(end);
    }

    /** Takes something to be given back when the request is over, however it ends. */
    public void hold(Permit permit) {
        permits.push(permit);
    }

    public void release() {
        while (!permits.isEmpty()) {
            permits.pop().close();
        }
    }
}
