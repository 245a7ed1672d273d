// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Believes the headers that an authenticating proxy, such as Gafaelfawr, sets; from anybody else they count for nothing. A header that the proxy does
 * not set itself must not be named here: the proxy would pass on what a client made up.
 *
 * @param user header with the user's name
 * @param token header with the token to pass on
 * @param scopes header with what the token grants, separated by commas or blanks
 * @param groups header with the user's groups, separated by commas or blanks
 */
public record TrustedHeaders(String user, Optional<String> token, Optional<String> scopes, Optional<String> groups)
        implements Authenticator {
    @Override
    public Identity identify(Credentials credentials) {
        Optional<String> name = credentials.header(user).map(String::strip).filter(text -> !text.isEmpty());
        if (!credentials.isFromTrustedProxy() || name.isEmpty()) {
            return Identity.ANONYMOUS;
        }
        return new Identity(
                name,
                token.flatMap(header -> Bearer.token(credentials, header)),
                words(credentials, scopes),
                words(credentials, groups));
    }

    private static Set<String> words(Credentials credentials, Optional<String> header) {
        return header.flatMap(credentials::header).stream()
                .flatMap(list -> Arrays.stream(list.split("[,\\s]+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
