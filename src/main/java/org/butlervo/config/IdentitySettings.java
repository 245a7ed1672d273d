// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.util.Map;
import java.util.Optional;
import org.butlervo.identity.AccessRule;
import org.butlervo.identity.Authenticator;
import org.butlervo.identity.Challenge;

/**
 * Who may do what.
 *
 * @param authenticator that finds out who asks
 * @param standard rule for everything that has no rule of its own
 * @param rules of repositories that have one, by label
 * @param challenge how clients are told to log in
 * @param securityMethod IVOID of how they do, for the capabilities; empty where nobody needs to
 */
public record IdentitySettings(
        Authenticator authenticator,
        AccessRule standard,
        Map<String, AccessRule> rules,
        Challenge challenge,
        Optional<String> securityMethod) {
    public IdentitySettings {
        rules = Map.copyOf(rules);
    }

    /** The rule of a repository. */
    public AccessRule rule(String label) {
        return rules.getOrDefault(label, standard);
    }

    /** How clients log in to query a repository; empty where they need not. */
    public Optional<String> securityMethod(String label) {
        return securityMethod.filter(method -> !rule(label).isOpen());
    }
}
