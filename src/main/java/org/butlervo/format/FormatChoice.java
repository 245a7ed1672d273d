// SPDX-License-Identifier: MIT
package org.butlervo.format;

import org.butlervo.fault.DaliFault;

/**
 * The format of an answer and the Content-Type that the client asked for it by.
 *
 * @param format chosen
 * @param contentType one of the format's media types
 */
public record FormatChoice(TableFormat format, MediaType contentType) {
    /** The body that tells the fault to this client, when nothing was sent yet. */
    public FaultDocument fault(DaliFault fault) {
        return format.fault(fault, contentType);
    }
}
