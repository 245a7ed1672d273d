// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.butlervo.fault.AuthenticationFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorsTest {
    private static final TrustedHeaders GAFAELFAWR = new TrustedHeaders(
            "X-Auth-Request-User",
            Optional.of("X-Auth-Request-Token"),
            Optional.of("X-Scopes"),
            Optional.of("X-Groups"));
    private static final TokenRelay RELAY = new TokenRelay(Optional.of("Authorization"));

    @Test
    void believesTheHeadersOfAProxy() {
        Headers headers = Headers.of(
                "x-auth-request-user", "alice",
                "x-auth-request-token", "gt-abc.def",
                "x-scopes", "read:image, read:tap",
                "x-groups", "g_users  g_staff");

        assertThat(GAFAELFAWR.identify(headers.fromProxy()))
                .isEqualTo(new Identity(
                        Optional.of("alice"),
                        Optional.of(new BearerToken("gt-abc.def")),
                        Set.of("read:image", "read:tap"),
                        Set.of("g_users", "g_staff")));
    }

    @Test
    void doesNotBelieveTheSameHeadersFromAnybodyElse() {
        Headers headers = Headers.of("X-Auth-Request-User", "alice", "X-Auth-Request-Token", "gt-abc.def");

        assertThat(GAFAELFAWR.identify(headers)).isEqualTo(Identity.ANONYMOUS);
    }

    @Test
    void aTokenWithoutAUserIsNobody() {
        assertThat(GAFAELFAWR.identify(Headers.of("X-Auth-Request-User", " ", "X-Auth-Request-Token", "gt-abc")
                        .fromProxy()))
                .isEqualTo(Identity.ANONYMOUS);
    }

    @Test
    void readsScopesAndGroupsOnlyWhereTheirHeadersAreNamed() {
        TrustedHeaders named = new TrustedHeaders("User", Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(named.identify(Headers.of("User", "eve", "X-Groups", "g_staff", "X-Scopes", "admin")
                        .fromProxy()))
                .isEqualTo(new Identity(Optional.of("eve"), Optional.empty(), Set.of(), Set.of()));
    }

    @Test
    void relaysATokenWithoutAskingWhoseItIs() {
        assertThat(RELAY.identify(Headers.of("Authorization", "bearer  gt-abc")))
                .isEqualTo(new Identity(Optional.empty(), Optional.of(new BearerToken("gt-abc")), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWxpY2U6c2VjcmV0", "Digest x", ""})
    void relaysNoOtherScheme(String authorization) {
        assertThat(RELAY.identify(Headers.of("Authorization", authorization))).isEqualTo(Identity.ANONYMOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line\nbreak", "ünïcode", "<script>"})
    void refusesWhatIsNoTokenAndDoesNotRepeatIt(String token) {
        assertThatThrownBy(() -> RELAY.identify(Headers.of("Authorization", "Bearer " + token)))
                .isInstanceOf(AuthenticationFault.class)
                .hasMessage("the bearer token is malformed");
    }

    @Test
    void tokensHideThemselves() {
        Identity identity =
                new Identity(Optional.of("alice"), Optional.of(new BearerToken("secret")), Set.of(), Set.of());

        assertThat(identity.toString()).contains("alice").doesNotContain("secret");
    }
}
