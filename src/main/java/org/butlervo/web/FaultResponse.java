// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.AuthorizationFault;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.NotFoundFault;
import org.butlervo.fault.RateFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.format.FaultDocument;
import org.butlervo.format.FormatChoice;

/** The response that tells a fault: its HTTP status, and its text in the format that the client asked for (SIA 2.0 section 2.3, DALI 1.1 section 4.2). */
final class FaultResponse {
    private FaultResponse() {}

    /** Makes the response, and notes the fault, which is logged when the request is over. */
    static Response of(DaliFault fault, FormatChoice choice, Exchange exchange) {
        exchange.fails(fault);
        FaultDocument document = choice.fault(fault);
        Response.ResponseBuilder response = Response.status(status(fault))
                .type(document.contentType().toString())
                .entity(document.body());
        retryAfter(fault).ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response.build();
    }

    private static int status(DaliFault fault) {
        if (fault instanceof UsageFault) {
            return 400;
        }
        if (fault instanceof NotFoundFault) {
            return 404;
        }
        if (fault instanceof AuthenticationFault) {
            return 401;
        }
        if (fault instanceof AuthorizationFault) {
            return 403;
        }
        if (fault instanceof RateFault) {
            return 429;
        }
        return fault instanceof TransientFault ? 503 : 500;
    }

    private static Optional<Duration> retryAfter(DaliFault fault) {
        if (fault instanceof RateFault tooMany) {
            return Optional.of(tooMany.retryAfter());
        }
        return fault instanceof TransientFault passing ? Optional.of(passing.retryAfter()) : Optional.empty();
    }
}
