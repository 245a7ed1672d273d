// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.NotFoundFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.fault.UsageFault;
import org.butlervo.format.FaultDocument;
import org.butlervo.format.FormatChoice;

/** The response that tells a fault: its HTTP status, and its text in the format that the client asked for (SIA 2.0 section 2.3, DALI 1.1 section 4.2). */
final class FaultResponse {
    private static final System.Logger LOG = System.getLogger(FaultResponse.class.getName());

    private FaultResponse() {}

    /** Makes the response, and logs the fault once. */
    static Response of(DaliFault fault, FormatChoice choice) {
        log(fault);
        FaultDocument document = choice.fault(fault);
        Response.ResponseBuilder response = Response.status(status(fault))
                .type(document.contentType().toString())
                .entity(document.body());
        if (fault instanceof TransientFault passing) {
            response.header(HttpHeaders.RETRY_AFTER, passing.retryAfter().toSeconds());
        }
        return response.build();
    }

    private static int status(DaliFault fault) {
        if (fault instanceof UsageFault) {
            return 400;
        }
        if (fault instanceof NotFoundFault) {
            return 404;
        }
        return fault instanceof TransientFault ? 503 : 500;
    }

    /** Faults of users are theirs; everything else is for the operator, with its cause. */
    private static void log(DaliFault fault) {
        if (fault instanceof UsageFault || fault instanceof NotFoundFault) {
            LOG.log(System.Logger.Level.INFO, fault.text());
        } else {
            LOG.log(System.Logger.Level.ERROR, fault.text(), fault);
        }
    }
}
