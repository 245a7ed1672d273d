// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fault.DaliFault;
import org.butlervo.format.FormatChoice;
import org.butlervo.identity.Identity;
import org.butlervo.table.Outcome;
import org.butlervo.telemetry.Traces;
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
    private Traces.Query span = Traces.Query.NONE;
    private Optional<RequestParameters> parameters = Optional.empty();
    private Optional<FormatChoice> format = Optional.empty();
    private Optional<LongSupplier> rows = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private Optional<DaliFault> fault = Optional.empty();
    private BooleanSupplier isLeft = () -> false;
    private final Deque<Permit> permits = new ConcurrentLinkedDeque<>();

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

    /** Says that this is a query, which a tracing system may follow. */
    public void queries(String label, Traces.Query traced) {
        repository = Optional.of(label);
        span = traced;
    }

    /** What follows the query. */
    public Traces.Query span() {
        return span;
    }

    public Optional<RequestParameters> parameters() {
        return parameters;
    }

    public void asks(RequestParameters asked) {
        parameters = Optional.of(asked);
    }

    /** How the client wants to read the answer, or why there is none; empty where that is not known. */
    public Optional<FormatChoice> format() {
        return format;
    }

    public void prefers(FormatChoice wish) {
        format = Optional.of(wish);
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
        if (end instanceof Outcome.Failed failed) {
            fails(failed.fault());
        }
    }

    /** The fault that the client was told, before its answer or at the end of it. */
    public Optional<DaliFault> fault() {
        return fault;
    }

    public void fails(DaliFault told) {
        fault = Optional.of(told);
    }

    /** Whether the client went away before it was answered. */
    public boolean isLeft() {
        return isLeft.getAsBoolean();
    }

    public void watches(BooleanSupplier whetherLeft) {
        isLeft = whetherLeft;
    }

    /** Takes something to be given back when the request is over, however it ends. */
    public void hold(Permit permit) {
        permits.push(permit);
    }

    public void release() {
        for (Permit permit = permits.poll(); permit != null; permit = permits.poll()) {
            permit.close();
        }
    }
}
