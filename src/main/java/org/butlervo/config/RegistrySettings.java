// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.util.Optional;

/**
 * What a registry record tells beside the repository's own configuration ({@code butlervo.registry.…}).
 *
 * @param authority of the records' identifiers, such as {@code example.org}; empty for that of the publisher's dataset identifiers
 * @param contactName who answers questions; empty for the publisher
 * @param contactEmail of the contact
 */
public record RegistrySettings(
        Optional<String> authority, Optional<String> contactName, Optional<String> contactEmail) {
    private static final String AUTHORITY = "[A-Za-z0-9][A-Za-z0-9._~-]{2,}";

    static RegistrySettings read(SettingValues values) {
        return new RegistrySettings(
                values.value(
                        PREFIX + "registry.authority",
                        RegistrySettings::authority,
                        "an IVOA authority such as example.org"),
                values.text(PREFIX + "registry.contact-name"),
                values.text(PREFIX + "registry.contact-email"));
    }

    private static String authority(String text) {
        if (!text.matches(AUTHORITY)) {
            throw new IllegalArgumentException("not an authority");
        }
        return text;
    }
}
