// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.util.Map;
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
 */
public record IdentitySettings(
        Authenticator authenticator, AccessRule standard, Map<String, AccessRule> rules, Challenge challenge) {
    public IdentitySettings {
        rules = Map.copyOf(rules);
    }

    /** The rule of a repository. */
    public AccessRule rule(String label) {
        return rules.getOrDefault(label, standard);
    }
}
