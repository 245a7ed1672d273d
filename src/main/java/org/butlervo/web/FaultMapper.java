// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.butlervo.fault.DaliFault;
import org.butlervo.format.FormatChooser;

/** Tells a fault in the format of the answer that it takes the place of, where the client's wish is known. */
@Provider
@Singleton
public class FaultMapper implements ExceptionMapper<DaliFault> {
    @Inject
    FormatChooser formats;

    @Inject
    Exchange exchange;

    @Override
    public Response toResponse(DaliFault fault) {
        return FaultResponse.of(fault, exchange.format().orElseGet(formats::byDefault), exchange);
    }
}
