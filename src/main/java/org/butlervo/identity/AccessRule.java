// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.AuthorizationFault;

/**
 * Who may read a repository.
 *
 * @param isOpen to everyone; nothing else counts then
 * @param scope that each token must grant
 * @param scopes any of which opens the repository
 * @param groups any of which opens it as well; without scopes and groups every known user may read
 */
public record AccessRule(boolean isOpen, Optional<String> scope, Set<String> scopes, Set<String> groups) {
    /** For everyone. */
    public static final AccessRule OPEN = new AccessRule(true, Optional.empty(), Set.of(), Set.of());

    public AccessRule {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }

    /** For every known user whose token grants the scope. */
    public static AccessRule users(Optional<String> scope) {
        return new AccessRule(false, scope, Set.of(), Set.of());
    }

    /**
     * Lets the sender pass, or not.
     *
     * @throws AuthenticationFault if nobody is known who could
     * @throws AuthorizationFault if the user may not
     */
    public void check(Identity sender) {
        if (isOpen) {
            return;
        }
        if (sender.user().isEmpty()) {
            throw new AuthenticationFault("this resource is for known users; send a token");
        }
        if (scope.isPresent() && !sender.scopes().contains(scope.get())) {
            throw new AuthorizationFault("the token does not grant the scope " + scope.get());
        }
        boolean any = scopes.isEmpty() && groups.isEmpty();
        if (!any && Collections.disjoint(scopes, sender.scopes()) && Collections.disjoint(groups, sender.groups())) {
            throw new AuthorizationFault("you are not among those who may read this repository");
        }
    }
}
