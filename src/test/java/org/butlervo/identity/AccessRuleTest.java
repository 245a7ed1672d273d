// SPDX-License-Identifier: MIT
package org.butlervo.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.butlervo.fault.AuthenticationFault;
import org.butlervo.fault.AuthorizationFault;
import org.junit.jupiter.api.Test;

class AccessRuleTest {
    private static final AccessRule USERS = AccessRule.users(Optional.of("read:image"));
    private static final AccessRule STAFF =
            new AccessRule(false, Optional.empty(), Set.of("read:all"), Set.of("g_staff"));

    @Test
    void anOpenRepositoryAsksNobody() {
        assertThatCode(() -> AccessRule.OPEN.check(Identity.ANONYMOUS)).doesNotThrowAnyException();
    }

    @Test
    void somebodyUnknownMustSayWhoItIs() {
        assertThatThrownBy(() -> USERS.check(Identity.ANONYMOUS)).isInstanceOf(AuthenticationFault.class);
    }

    @Test
    void aTokenMustGrantTheScope() {
        assertThatCode(() -> USERS.check(user(Set.of("read:image", "x"), Set.of())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> USERS.check(user(Set.of("read:tap"), Set.of("read:image"))))
                .isInstanceOf(AuthorizationFault.class)
                .hasMessageContaining("read:image");
    }

    @Test
    void aScopeOrAGroupOpensARepository() {
        assertThatCode(() -> STAFF.check(user(Set.of("read:all"), Set.of()))).doesNotThrowAnyException();
        assertThatCode(() -> STAFF.check(user(Set.of(), Set.of("g_staff")))).doesNotThrowAnyException();
        assertThatThrownBy(() -> STAFF.check(user(Set.of("g_staff"), Set.of("read:all"))))
                .isInstanceOf(AuthorizationFault.class);
    }

    private static Identity user(Set<String> scopes, Set<String> groups) {
        return new Identity(Optional.of("alice"), Optional.empty(), scopes, groups);
    }
}
