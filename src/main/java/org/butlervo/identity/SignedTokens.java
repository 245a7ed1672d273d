// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.TransientFault;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Accepts JSON Web Tokens (RFC 7519) that the issuer signed with a private key; tokens without a signature, or with one that is made with a shared
 * secret, never. The user is {@code upn}, {@code preferred_username} or {@code sub}, in this order, as in MicroProfile JWT 2.1 section 4.1; scopes
 * come from {@code scope} or {@code scp}, groups from {@code groups}. Thread-safe.
 */
public final class SignedTokens implements Authenticator {
    private static final List<String> USER_CLAIMS = List.of("upn", "preferred_username", "sub");
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
        AlgorithmIdentifiers.EDDSA
    };

    private final JwtConsumer consumer;

    public SignedTokens(JwtIssuer issuer, JwtKeys keys) {
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                .setVerificationKeyResolver(keys.resolver())
                .setExpectedIssuer(issuer.name())
                .setExpectedAudience(issuer.audiences().toArray(String[]::new))
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) issuer.clockSkew().toSeconds())
                .build();
    }

    @Override
    public Identity identify(Credentials credentials) {
        return Bearer.token(credentials, Bearer.AUTHORIZATION)
                .map(this::verified)
                .orElse(Identity.ANONYMOUS);
    }

    private Identity verified(BearerToken token) {
        JwtClaims claims = claims(token);
        String user = USER_CLAIMS.stream()
                .flatMap(claim -> Optional.ofNullable(claims.getClaimValueAsString(claim)).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AuthenticationFault("the token names no user"));
        return new Identity(
                Optional.of(user),
                Optional.of(token),
                Stream.of("scope", "scp")
                        .flatMap(claim -> words(claims, claim))
                        .collect(Collectors.toUnmodifiableSet()),
                words(claims, "groups").collect(Collectors.toUnmodifiableSet()));
    }

    /** The library's own messages, and its exceptions, quote the token, so neither leaves this method. */
    private JwtClaims claims(BearerToken token) {
        try {
            return consumer.processToClaims(token.value());
        } catch (InvalidJwtException e) {
            if (hasCause(e, IOException.class)) {
                throw new TransientFault("the keys that tokens are checked with cannot be had now", RETRY);
            }
            throw new AuthenticationFault("the token " + reason(e));
        }
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private static String reason(InvalidJwtException e) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        reasons.put(ErrorCodes.EXPIRED, "has expired");
        reasons.put(ErrorCodes.NOT_YET_VALID, "is not valid yet");
        reasons.put(ErrorCodes.ISSUER_INVALID, "comes from another issuer");
        reasons.put(ErrorCodes.ISSUER_MISSING, "comes from another issuer");
        reasons.put(ErrorCodes.AUDIENCE_INVALID, "is made for another service");
        reasons.put(ErrorCodes.AUDIENCE_MISSING, "is made for another service");
        reasons.put(ErrorCodes.SIGNATURE_INVALID, "is not signed by its issuer");
        return reasons.entrySet().stream()
                .filter(entry -> e.hasErrorCode(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("is not accepted");
    }

    /** A claim that is a list, or a text of words between blanks (RFC 8693 section 4.2). */
    private static Stream<String> words(JwtClaims claims, String claim) {
        Object value = claims.getClaimValue(claim);
        Stream<String> texts = value instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : value instanceof String text ? Arrays.stream(text.split("\\s+", -1)) : Stream.of();
        return texts.filter(word -> !word.isEmpty());
    }
}
