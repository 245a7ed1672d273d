// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import java.net.URI;
import java.time.Duration;

/**
 * How a Butler server is reached.
 *
 * @param url of the repository on the server, such as {@code https://data.example.org/api/butler/repo/dp1}; http or https
 * @param connectTimeout for a connection to the server
 * @param readTimeout between two pieces of an answer; the server sends one every 15 seconds at least
 * @param totalTimeout for one answer from its beginning to its end
 * @param patience how long a request waits in all for its turn, where the server has too much to do or the user too many queries
 */
public record RemoteSettings(
        URI url, Duration connectTimeout, Duration readTimeout, Duration totalTimeout, Duration patience) {
    public RemoteSettings {
        String scheme = String.valueOf(url.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
            throw new IllegalArgumentException("the URL of a Butler server starts with https://");
        }
        if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw new IllegalArgumentException("the URL of a Butler server has no user, query or fragment");
        }
        url = URI.create(url.toString().replaceAll("/+$", "") + "/");
    }
}
