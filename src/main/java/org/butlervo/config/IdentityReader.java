// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.butlervo.identity.AccessRule;
import org.butlervo.identity.Authenticator;
import org.butlervo.identity.Challenge;
import org.butlervo.identity.JwtIssuer;
import org.butlervo.identity.JwtKeys;
import org.butlervo.identity.SignedTokens;
import org.butlervo.identity.TokenRelay;
import org.butlervo.identity.TrustedHeaders;

/** Reads {@link IdentitySettings}. A key that means nothing in the chosen mode is a problem: its author expects something that does not happen. */
final class IdentityReader {
    private static final String IDENTITY = PREFIX + "identity.";
    private static final Duration KEY_REPRIEVE = Duration.ofSeconds(10);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    /** What may stand between quotes in a header without being escaped. */
    private static final Pattern QUOTABLE = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]+");

    private final SettingValues values;
    private final Mode mode;

    private enum Mode {
        NONE,
        TRUSTED_HEADERS,
        JWT
    }

    private IdentityReader(SettingValues values) {
        this.values = values;
        this.mode = values.value(IDENTITY + "mode", IdentityReader::mode, "none, trusted-headers or jwt")
                .orElse(Mode.NONE);
    }

    /**
     * Reads the keys.
     *
     * @param labels of the repositories
     * @param relaysTokens whether any repository may be on a Butler server, which wants the user's token
     * @param hasTrustedProxies whether any proxy is trusted
     */
    static IdentitySettings read(
            SettingValues values, List<String> labels, boolean relaysTokens, boolean hasTrustedProxies) {
        return new IdentityReader(values).read(labels, relaysTokens, hasTrustedProxies);
    }

    private IdentitySettings read(List<String> labels, boolean relaysTokens, boolean hasTrustedProxies) {
        Optional<String> scope =
                quotable("scope").or(() -> mode == Mode.JWT ? Optional.of("read:image") : Optional.empty());
        if (mode == Mode.NONE) {
            refuse("scope");
        }
        if (mode == Mode.TRUSTED_HEADERS && !hasTrustedProxies) {
            values.problem(IDENTITY + "mode is \"trusted-headers\"; " + PREFIX + "trusted-proxies must name the proxy");
        }
        AccessRule standard = mode == Mode.NONE ? AccessRule.OPEN : AccessRule.users(scope);
        return new IdentitySettings(
                authenticator(relaysTokens),
                standard,
                rules(labels, scope),
                new Challenge(quotable("realm").orElse("butler-vo"), scope, values.text(IDENTITY + "challenge")),
                securityMethod());
    }

    private Optional<String> securityMethod() {
        Optional<String> method = quotable("security-method");
        return switch (mode) {
            case NONE -> {
                refuse("security-method");
                yield Optional.empty();
            }
            case TRUSTED_HEADERS -> Optional.of(method.orElse("ivo://ivoa.net/sso#BasicAA"));
            case JWT -> Optional.of(method.orElse("ivo://ivoa.net/sso#OAuth"));
        };
    }

    private Authenticator authenticator(boolean relaysTokens) {
        Optional<String> token = header("token-header");
        Optional<String> user = header("user-header");
        Optional<String> scopes = header("scopes-header");
        Optional<String> groups = header("groups-header");
        Optional<Authenticator> tokens = signedTokens();
        if (mode != Mode.TRUSTED_HEADERS) {
            refuse("user-header", "scopes-header", "groups-header");
        }
        if (mode == Mode.JWT) {
            refuse("token-header");
        }
        return switch (mode) {
            case NONE -> new TokenRelay(relaysTokens ? token.or(() -> Optional.of("Authorization")) : token);
            case TRUSTED_HEADERS ->
                new TrustedHeaders(
                        user.orElse("X-Auth-Request-User"),
                        Optional.of(token.orElse("X-Auth-Request-Token")),
                        scopes,
                        groups);
            case JWT -> tokens.orElse(new TokenRelay(Optional.empty()));
        };
    }

    private Optional<Authenticator> signedTokens() {
        Optional<String> issuer = values.text(IDENTITY + "issuer");
        Set<String> audiences = Set.copyOf(values.list(IDENTITY + "audience"));
        Duration skew = values.duration(IDENTITY + "clock-skew", Duration.ofSeconds(30));
        Optional<URI> address = values.value(IDENTITY + "jwks", IdentityReader::address, "an http or https URL");
        Optional<Path> file = values.value(IDENTITY + "public-key", Path::of, "the path of a file");
        if (mode != Mode.JWT) {
            refuse("issuer", "audience", "clock-skew", "jwks", "public-key");
            return Optional.empty();
        }
        require(issuer.isPresent(), "issuer");
        require(!audiences.isEmpty(), "audience");
        if (address.isPresent() == file.isPresent()) {
            values.problem(IDENTITY + "jwks or " + IDENTITY + "public-key must be set, one of them");
        }
        Optional<JwtKeys> keys =
                address.map(place -> JwtKeys.at(place, KEY_REPRIEVE)).or(() -> file.flatMap(this::keys));
        return issuer.filter(name -> !audiences.isEmpty())
                .flatMap(name -> keys.map(found -> new SignedTokens(new JwtIssuer(name, audiences, skew), found)));
    }

    private Optional<JwtKeys> keys(Path file) {
        try {
            return Optional.of(JwtKeys.in(file));
        } catch (IOException | IllegalArgumentException e) {
            values.problem(IDENTITY + "public-key = " + file + ": holds no public key that can be read");
            return Optional.empty();
        }
    }

    private Map<String, AccessRule> rules(List<String> labels, Optional<String> scope) {
        Map<String, AccessRule> rules = new HashMap<>();
        labels.forEach(label -> rule(label, scope).ifPresent(rule -> rules.put(label, rule)));
        return rules;
    }

    private Optional<AccessRule> rule(String label, Optional<String> scope) {
        String key = PREFIX + "repository." + label + ".access.";
        Optional<Boolean> open = values.value(key + "open", IdentityReader::flag, "true or false");
        Set<String> scopes = Set.copyOf(values.list(key + "scopes"));
        Set<String> groups = Set.copyOf(values.list(key + "groups"));
        boolean restricts = !scopes.isEmpty() || !groups.isEmpty();
        if (restricts && open.orElse(false)) {
            values.problem(key + "open is \"true\"; " + key + "scopes and " + key + "groups then mean nothing");
        }
        if (mode == Mode.NONE && (restricts || !open.orElse(true))) {
            values.problem(key + "… needs " + IDENTITY + "mode trusted-headers or jwt; without it nobody is known");
        }
        if (open.orElse(false)) {
            return Optional.of(AccessRule.OPEN);
        }
        return restricts ? Optional.of(new AccessRule(false, scope, scopes, groups)) : Optional.empty();
    }

    private void require(boolean isThere, String key) {
        if (!isThere) {
            values.problem(IDENTITY + key + " must be set where " + IDENTITY + "mode is \"jwt\"");
        }
    }

    private void refuse(String... keys) {
        for (String key : keys) {
            if (values.text(IDENTITY + key).isPresent()) {
                values.problem(IDENTITY + key + " means nothing where " + IDENTITY + "mode is \"" + name(mode) + "\"");
            }
        }
    }

    private Optional<String> header(String key) {
        return values.value(IDENTITY + key, text -> matching(HEADER, text), "the name of an HTTP header");
    }

    private Optional<String> quotable(String key) {
        return values.value(IDENTITY + key, text -> matching(QUOTABLE, text), "printable ASCII without quotes");
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("not of this form");
        }
        return text;
    }

    private static Mode mode(String text) {
        Map<String, Mode> modes = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            modes.put(name(mode), mode);
        }
        return Optional.ofNullable(modes.get(text)).orElseThrow(() -> new IllegalArgumentException("no mode"));
    }

    private static String name(Mode mode) {
        return switch (mode) {
            case NONE -> "none";
            case TRUSTED_HEADERS -> "trusted-headers";
            case JWT -> "jwt";
        };
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("not an absolute URL");
        }
        return uri;
    }
}
