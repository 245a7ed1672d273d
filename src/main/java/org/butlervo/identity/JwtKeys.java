// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** The public keys that signatures are checked with. Thread-safe. */
public final class JwtKeys {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CACHED = Duration.ofMinutes(10);
    /** While the issuer is away, keys that were good stay good for so long. */
    private static final Duration KEPT_WHILE_AWAY = Duration.ofHours(1);

    private static final int MAX_RESPONSE_BYTES = 1 << 20;
    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "Ed25519");

    private final VerificationKeyResolver resolver;

    private JwtKeys(VerificationKeyResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The key set (RFC 7517) at an address. It is read when the first token comes, and kept. A token with an unknown key makes it be read again, so
     * that a new key works at once, but not more often than the reprieve allows, whatever strangers send.
     *
     * @param reprieve after reading, in which an unknown key stays unknown
     */
    public static JwtKeys at(URI address, Duration reprieve) {
        Get get = new Get();
        get.setConnectTimeout((int) TIMEOUT.toMillis());
        get.setReadTimeout((int) TIMEOUT.toMillis());
        get.setRetries(1);
        get.setInitialRetryWaitTime(100);
        get.setResponseBodySizeLimit(MAX_RESPONSE_BYTES);
        HttpsJwks keys = new HttpsJwks(address.toString());
        keys.setSimpleHttpGet(get);
        keys.setDefaultCacheDuration(CACHED.toSeconds());
        keys.setRetainCacheOnErrorDuration(KEPT_WHILE_AWAY.toSeconds());
        keys.setRefreshReprieveThreshold(reprieve.toMillis());
        HttpsJwksVerificationKeyResolver resolver = new HttpsJwksVerificationKeyResolver(keys);
        resolver.setDisambiguateWithVerifySignature(true);
        return new JwtKeys(resolver);
    }

    /**
     * The keys in a file: one public key in PEM ({@code BEGIN PUBLIC KEY}), or a key set in JSON.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it holds neither
     */
    public static JwtKeys in(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (text.startsWith("-----BEGIN PUBLIC KEY-----")) {
            PublicKey key = pem(text);
            return new JwtKeys((signature, nesting) -> key);
        }
        try {
            JwksVerificationKeyResolver resolver =
                    new JwksVerificationKeyResolver(new JsonWebKeySet(text).getJsonWebKeys());
            resolver.setDisambiguateWithVerifySignature(true);
            return new JwtKeys(resolver);
        } catch (JoseException e) {
            throw new IllegalArgumentException("neither a public key in PEM nor a JSON key set", e);
        }
    }

    VerificationKeyResolver resolver() {
        return resolver;
    }

    private static PublicKey pem(String text) {
        byte[] encoded = Base64.getMimeDecoder()
                .decode(text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").strip());
        return KEY_KINDS.stream()
                .flatMap(kind -> key(kind, encoded).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an RSA, EC or Ed25519 public key"));
    }

    private static Optional<PublicKey> key(String kind, byte[] encoded) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
