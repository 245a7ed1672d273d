// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fault.DaliFault;
import org.butlervo.table.Outcome;
import org.butlervo.telemetry.Ending;
import org.butlervo.telemetry.Metrics;
import org.butlervo.telemetry.RequestLog;
import org.butlervo.telemetry.RequestReport;

/** Stands around every request of the API: gives it a name, and when it is over, however it ended, gives back what it held and tells of it. */
@WebFilter("/api/*")
public class RequestFilter implements Filter {
    private static final System.Logger LOG = System.getLogger(RequestFilter.class.getName());

    @Inject
    Exchange exchange;

    @Inject
    RequestLog log;

    @Inject
    Metrics metrics;

    @Inject
    Peers peers;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        Started started = new Started(Instant.now(), System.nanoTime());
        CountedResponse response = new CountedResponse((HttpServletResponse) servletResponse);
        exchange.call(RequestIds.of(Optional.ofNullable(request.getHeader(RequestIds.HEADER))));
        response.setHeader(RequestIds.HEADER, exchange.id());
        boolean isReturned = false;
        try {
            chain.doFilter(request, response);
            isReturned = true;
        } finally {
            exchange.release();
            RequestReport report = report(request, response, started, isReturned);
            exchange.repository().ifPresent(label -> metrics.ended(label, report));
            exchange.span().end(report);
            log.write(report);
            logFailure(report);
        }
    }

    private RequestReport report(
            HttpServletRequest request, CountedResponse response, Started started, boolean isReturned) {
        return new RequestReport(
                started.time(),
                exchange.id(),
                request.getMethod(),
                request.getRequestURI(),
                peers.client(request),
                Optional.ofNullable(request.getHeader("User-Agent")),
                exchange.identity().user(),
                exchange.repository(),
                exchange.parameters().map(RequestFilter::sorted).orElse(Map.of()),
                isReturned || response.isCommitted() ? response.getStatus() : 500,
                ending(request, response, isReturned),
                exchange.fault().map(DaliFault::text),
                new RequestReport.Volume(exchange.rows(), response.bytes()),
                response.firstByteNanos().stream()
                        .mapToObj(nanos -> Duration.ofNanos(nanos - started.nanos()))
                        .findFirst(),
                Duration.ofNanos(System.nanoTime() - started.nanos()));
    }

    /** What is the service's own fault is for the operator, with its cause. The faults of clients stand in the line of their request alone. */
    private void logFailure(RequestReport report) {
        if (report.ending() != Ending.ERROR || exchange.fault().isEmpty()) {
            return;
        }
        DaliFault fault = exchange.fault().get();
        if (fault.getCause() == null) {
            LOG.log(System.Logger.Level.WARNING, "request {0} failed: {1}", report.id(), fault.text());
        } else {
            LOG.log(System.Logger.Level.ERROR, "request " + report.id() + " failed", fault);
        }
    }

    private Ending ending(HttpServletRequest request, CountedResponse response, boolean isReturned) {
        if (response.isCut() || exchange.isLeft()) {
            return Ending.CUT;
        }
        int status = response.getStatus();
        if (status == 401 || status == 403 || status == 429) {
            return Ending.DENIED;
        }
        if (status >= 500 || !isReturned) {
            return Ending.ERROR;
        }
        if (status >= 400) {
            return Ending.USAGE;
        }
        boolean brokeOff = exchange.isAnswered() && !request.getMethod().equals("HEAD");
        return exchange.outcome().map(RequestFilter::ending).orElse(brokeOff ? Ending.ERROR : Ending.OK);
    }

    private static Ending ending(Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            return Ending.ERROR;
        }
        return outcome.equals(Outcome.OVERFLOW) ? Ending.OVERFLOW : Ending.OK;
    }

    private static Map<String, List<String>> sorted(RequestParameters parameters) {
        Map<String, List<String>> sorted = new TreeMap<>();
        parameters.names().forEach(name -> sorted.put(name, parameters.values(name)));
        return sorted;
    }

    /**
     * When a request came.
     *
     * @param time on the calendar
     * @param nanos on the clock that measures durations
     */
    private record Started(Instant time, long nanos) {}
}
