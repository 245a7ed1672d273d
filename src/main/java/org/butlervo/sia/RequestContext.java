// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.net.URI;
import org.butlervo.identity.Identity;

/**
 * What an answer says about the request that it answers.
 *
 * @param baseUrl what URLs of this service start with, without a slash at its end
 * @param queryUrl of the query resource that was asked, absolute
 * @param request the request as its sender wrote it, a URL
 * @param identity who asks
 */
public record RequestContext(URI baseUrl, URI queryUrl, String request, Identity identity) {}
