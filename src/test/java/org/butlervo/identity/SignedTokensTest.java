// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.TokenIssuer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignedTokensTest {
    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final TokenIssuer STRANGER = new TokenIssuer();
    private static final JwtIssuer TRUSTED =
            new JwtIssuer(TokenIssuer.NAME, Set.of(TokenIssuer.AUDIENCE, "other"), Duration.ofSeconds(30));
    private static final SignedTokens TOKENS =
            new SignedTokens(TRUSTED, JwtKeys.at(ISSUER.jwks(), Duration.ofSeconds(10)));

    @AfterAll
    static void close() {
        ISSUER.close();
        STRANGER.close();
    }

    @Test
    void knowsTheUserOfAGoodToken() {
        JwtClaims claims = ISSUER.claims("subject-17");
        claims.setStringClaim("preferred_username", "alice");
        claims.setStringListClaim("groups", "g_users", "g_staff");
        String token = ISSUER.sign(claims);

        assertThat(identify(TOKENS, token))
                .isEqualTo(new Identity(
                        Optional.of("alice"),
                        Optional.of(new BearerToken(token)),
                        Set.of("openid", "read:image"),
                        Set.of("g_users", "g_staff")));
    }

    @Test
    void readsScopesFromAList() {
        JwtClaims claims = ISSUER.claims("alice");
        claims.unsetClaim("scope");
        claims.setStringListClaim("scp", "read:image", "read:tap");

        assertThat(identify(TOKENS, ISSUER.sign(claims)).scopes()).containsExactlyInAnyOrder("read:image", "read:tap");
    }

    @Test
    void nobodySendsNoToken() {
        assertThat(TOKENS.identify(Headers.of())).isEqualTo(Identity.ANONYMOUS);
    }

    @Test
    void forgivesClocksThatAreALittleWrong() {
        assertThat(identify(TOKENS, ISSUER.expired("alice", Duration.ofSeconds(15)))
                        .user())
                .contains("alice");
    }

    static Stream<Arguments> refused() throws JoseException {
        String good = ISSUER.token("alice");
        String[] parts = good.split("\\.", -1);
        String admin = base64(ISSUER.claims("admin").toJson());
        return Stream.of(
                Arguments.of("the token has expired", ISSUER.expired("alice", Duration.ofMinutes(2))),
                Arguments.of("the token is not valid yet", ISSUER.sign(notYetValid())),
                Arguments.of("the token is made for another service", ISSUER.sign(audience("elsewhere"))),
                Arguments.of("the token is made for another service", ISSUER.sign(without("aud"))),
                Arguments.of("the token comes from another issuer", ISSUER.sign(issuer("https://evil.example.org"))),
                Arguments.of("the token comes from another issuer", ISSUER.sign(without("iss"))),
                Arguments.of("the token is not accepted", ISSUER.sign(without("exp"))),
                Arguments.of("the token names no user", ISSUER.sign(without("sub"))),
                Arguments.of("the token is not signed by its issuer", STRANGER.token("alice")),
                Arguments.of("the token is not signed by its issuer", parts[0] + "." + admin + "." + parts[2]),
                Arguments.of("the token is not accepted", base64("{\"alg\":\"none\"}") + "." + parts[1] + "."),
                Arguments.of("the token is not accepted", signedWithThePublicKeyAsSecret()),
                Arguments.of("the token is not accepted", "no.such.token"),
                Arguments.of("the token is not accepted", "gt-opaque"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAndDoesNotRepeat(String reason, String token) {
        assertThatThrownBy(() -> identify(TOKENS, token))
                .isInstanceOf(AuthenticationFault.class)
                .hasMessage(reason)
                .hasNoCause();
    }

    @Test
    void findsANewKeyAndForgetsTheOldOne() {
        try (TokenIssuer issuer = new TokenIssuer()) {
            SignedTokens tokens = new SignedTokens(TRUSTED, JwtKeys.at(issuer.jwks(), Duration.ZERO));
            String old = issuer.token("alice");
            assertThat(identify(tokens, old).user()).contains("alice");

            issuer.rotateKey();

            assertThat(identify(tokens, issuer.token("bob")).user()).contains("bob");
            assertThatThrownBy(() -> identify(tokens, old)).isInstanceOf(AuthenticationFault.class);
        }
    }

    @Test
    void strangersCannotMakeItReadTheKeysAllTheTime() {
        try (TokenIssuer issuer = new TokenIssuer();
                TokenIssuer stranger = new TokenIssuer()) {
            SignedTokens tokens = new SignedTokens(TRUSTED, JwtKeys.at(issuer.jwks(), Duration.ofMinutes(1)));
            stranger.rotateKey();
            String unknown = stranger.token("eve");

            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> identify(tokens, unknown)).isInstanceOf(AuthenticationFault.class);
            }

            assertThat(issuer.reads()).isEqualTo(1);
        }
    }

    @Test
    void anIssuerThatIsAwayIsNotTheUsersFault() {
        TokenIssuer issuer = new TokenIssuer();
        SignedTokens tokens = new SignedTokens(TRUSTED, JwtKeys.at(issuer.jwks(), Duration.ZERO));
        String token = issuer.token("alice");
        issuer.close();

        assertThatThrownBy(() -> identify(tokens, token))
                .isInstanceOf(TransientFault.class)
                .hasNoCause();
    }

    @Test
    void takesAPublicKeyOrAKeySetFromAFile(@TempDir Path folder) throws IOException {
        String encoded = Base64.getMimeEncoder()
                .encodeToString(ISSUER.key().getPublicKey().getEncoded());
        Path pem = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        Path json = Files.writeString(folder.resolve("keys.json"), ISSUER.keySet());

        assertThat(List.of(pem, json)).allSatisfy(file -> {
            SignedTokens tokens = new SignedTokens(TRUSTED, JwtKeys.in(file));
            assertThat(identify(tokens, ISSUER.token("alice")).user()).contains("alice");
            assertThatThrownBy(() -> identify(tokens, STRANGER.token("alice"))).isInstanceOf(AuthenticationFault.class);
        });
    }

    @Test
    void refusesAFileWithoutKeys(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "-----BEGIN PUBLIC KEY-----\nAAAA\n");

        assertThatThrownBy(() -> JwtKeys.in(file)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Identity identify(SignedTokens tokens, String token) {
        return tokens.identify(Headers.of("Authorization", "Bearer " + token));
    }

    private static JwtClaims notYetValid() {
        JwtClaims claims = ISSUER.claims("alice");
        claims.setNotBeforeMinutesInThePast(-5);
        return claims;
    }

    private static JwtClaims audience(String audience) {
        JwtClaims claims = ISSUER.claims("alice");
        claims.setAudience(audience);
        return claims;
    }

    private static JwtClaims issuer(String issuer) {
        JwtClaims claims = ISSUER.claims("alice");
        claims.setIssuer(issuer);
        return claims;
    }

    private static JwtClaims without(String claim) {
        JwtClaims claims = ISSUER.claims("alice");
        claims.unsetClaim(claim);
        return claims;
    }

    /** The old trick: a verifier that trusts the header takes the public key for the secret of an HMAC. */
    private static String signedWithThePublicKeyAsSecret() throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(ISSUER.claims("admin").toJson());
        signature.setKey(new HmacKey(ISSUER.key().getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue(ISSUER.key().getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
