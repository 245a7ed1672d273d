// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Optional;

/** What a request brings to say who sent it. */
public interface Credentials {
    /** The value of a header, name in any case; empty where it is not sent. */
    Optional<String> header(String name);

    /** Whether the request came from a proxy that the operator trusts, so that its headers may be believed. */
    boolean isFromTrustedProxy();
}
