// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.time.Instant;
import java.util.List;

/**
 * What a registry needs to know of a service (VOResource 1.1 section 3, VODataService 1.2). Texts that do not apply are empty.
 *
 * @param identifier IVOID
 * @param title of the service
 * @param shortName at most 16 characters
 * @param curation who is behind it
 * @param content what it is about
 * @param capabilities what it does
 * @param wavebands of its data, in the words of VODataService, such as {@code Optical}
 * @param created when the record was made
 * @param updated when it was changed last
 */
public record RegistryRecord(
        String identifier,
        String title,
        String shortName,
        Curation curation,
        Content content,
        List<Capability> capabilities,
        List<String> wavebands,
        Instant created,
        Instant updated) {
    private static final int LONGEST_SHORT_NAME = 16;

    /** Who publishes, made and looks after it; the creator and the address may be empty. */
    public record Curation(String publisher, String creator, String contactName, String contactEmail) {}

    /** Subjects from the IVOA's thesaurus, at least one, a description, and a page for people. */
    public record Content(List<String> subjects, String description, String referenceUrl) {
        public Content {
            subjects = List.copyOf(subjects);
            if (subjects.isEmpty()) {
                throw new IllegalArgumentException("a registry record needs a subject");
            }
        }
    }

    public RegistryRecord {
        capabilities = List.copyOf(capabilities);
        wavebands = List.copyOf(wavebands);
        if (shortName.length() > LONGEST_SHORT_NAME) {
            throw new IllegalArgumentException("a short name has at most 16 characters");
        }
    }
}
