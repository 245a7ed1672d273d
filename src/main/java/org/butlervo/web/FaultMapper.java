// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.butlervo.fault.DaliFault;
import org.butlervo.format.FormatChooser;

/** Tells a fault to a client whose wish for a format is not known. */
@Provider
@Singleton
public class FaultMapper implements ExceptionMapper<DaliFault> {
    @Inject
    FormatChooser formats;

    @Inject
    Exchange exchange;

    @Override
    public Response toResponse(DaliFault fault) {
        return FaultResponse.of(fault, formats.byDefault(), exchange);
    }
}
