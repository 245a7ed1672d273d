// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.identity.Credentials;

/** The headers of a request. One that is sent twice is refused: a proxy that adds its own to a client's leaves open which is which. */
record RequestCredentials(HttpServletRequest request, boolean isFromTrustedProxy) implements Credentials {
    @Override
    public Optional<String> header(String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw new AuthenticationFault("the header " + name + " is sent more than once");
        }
        return values.stream().findFirst();
    }
}
