// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fault.DaliFault;
import org.butlervo.format.FormatChoice;
import org.butlervo.format.FormatChooser;
import org.butlervo.sia.Answer;
import org.butlervo.sia.DiscoveryService;
import org.butlervo.sia.RequestContext;
import org.butlervo.table.Outcome;
import org.butlervo.traffic.Closing;
import org.butlervo.traffic.TcpConnections;
import org.butlervo.traffic.Traffic;

/** Turns a query request into its response: chooses the format, asks the discovery service, and streams what it answers. */
@Singleton
class QueryResponses {
    private static final String RESPONSEFORMAT = "RESPONSEFORMAT";

    private final DiscoveryService discovery;
    private final FormatChooser formats;
    private final BaseUrl baseUrl;
    private final Exchange exchange;
    private final Closing closing;
    private final HttpServletRequest current;
    private final AnswersUnderWay underWay;

    @Inject
    QueryResponses(
            DiscoveryService discovery,
            FormatChooser formats,
            BaseUrl baseUrl,
            Exchange exchange,
            Traffic traffic,
            HttpServletRequest current,
            AnswersUnderWay underWay) {
        this.discovery = discovery;
        this.formats = formats;
        this.baseUrl = baseUrl;
        this.exchange = exchange;
        this.closing = traffic.closing();
        this.current = current;
        this.underWay = underWay;
    }

    Response answer(Optional<String> label, MultivaluedMap<String, String> form, UriInfo uri, HttpHeaders headers) {
        RequestParameters parameters = RequestParameters.of(uri.getQueryParameters(), form);
        exchange.asks(parameters);
        FormatChoice choice = formats.choose(
                parameters.single(RESPONSEFORMAT), Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT)));
        exchange.prefers(choice);
        try {
            Answer answer = discovery.answer(label, parameters, context(uri), this::begun);
            exchange.answers(answer::rowCount);
            return response(answer, choice)
                    .type(choice.contentType().toString())
                    .header(HttpHeaders.CONTENT_DISPOSITION, fileName(choice))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing but memory was written to", e);
        } catch (DaliFault fault) {
            return FaultResponse.of(fault, choice, exchange);
        }
    }

    /** From now on the client may go away, or the time may be over, whatever this thread waits for. */
    private void begun(Answer answer) {
        AnswerUnderWay begun = underWay.begin(peer(), answer::stop);
        exchange.watches(begun::isLeft);
        exchange.hold(answer::close);
        exchange.hold(begun);
    }

    private TcpConnections.Ends peer() {
        try {
            return new TcpConnections.Ends(
                    current.getLocalPort(), InetAddress.getByName(current.getRemoteAddr()), current.getRemotePort());
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("the server names a client by something else than its address", e);
        }
    }

    /** For who saves the answer; it is shown nevertheless, by a browser that can. */
    private String fileName(FormatChoice choice) {
        return "inline; filename=\""
                + exchange.repository().map(label -> label + "-images").orElse("images") + "."
                + choice.format().fileExtension() + "\"";
    }

    private RequestContext context(UriInfo uri) {
        URI resource = baseUrl.resolve(uri, uri.getPath());
        String query = Optional.ofNullable(uri.getRequestUri().getRawQuery())
                .map(raw -> "?" + raw)
                .orElse("");
        return new RequestContext(baseUrl.of(uri), resource, resource + query, exchange.identity());
    }

    /** A description is made whole; rows are streamed, but not to a client that asks for the head of the response only. */
    private Response.ResponseBuilder response(Answer answer, FormatChoice choice) throws IOException {
        if (answer.isDescription()) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            stream(answer, choice).write(document);
            return Response.ok(document.toByteArray());
        }
        if (current.getMethod().equals(HttpMethod.HEAD)) {
            answer.close();
            return Response.ok();
        }
        return Response.ok(stream(answer, choice));
    }

    private StreamingOutput stream(Answer answer, FormatChoice choice) {
        return out -> {
            try (answer) {
                Outcome outcome = choice.format()
                        .write(
                                answer.document(),
                                writer -> {
                                    while (answer.hasNext()) {
                                        closing.checkTime();
                                        writer.write(answer.next());
                                    }
                                    return answer.outcome();
                                },
                                out);
                exchange.ends(outcome);
            }
        };
    }
}
