// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.butlervo.quantity.Interval;

/**
 * What a registry needs to know of a service (VOResource 1.1 section 3, VODataService 1.2). Texts that do not apply are empty.
 *
 * @param identifier IVOID
 * @param title of the service
 * @param shortName at most 16 characters
 * @param curation who is behind it
 * @param content what it is about
 * @param capabilities what it does
 * @param coverage of its data
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
        Coverage coverage,
        Instant created,
        Instant updated) {
    private static final int LONGEST_SHORT_NAME = 16;

    /**
     * When and at which wavelengths its data were taken, where known.
     *
     * @param timeMjd MJD
     * @param wavelengthMetres in vacuum
     */
    public record Coverage(Optional<Interval> timeMjd, Optional<Interval> wavelengthMetres) {
        private static final double INFRARED_METRES = 1e-6;
        private static final double ULTRAVIOLET_METRES = 300e-9;
        /** Planck's constant times the speed of light, J m. */
        private static final double HC = 6.62607015e-34 * 299_792_458;

        /** The wavebands of VODataService 1.2 section 3.1.3 that a wavelength range of an optical telescope meets. */
        List<String> wavebands() {
            List<String> bands = new ArrayList<>();
            wavelengthMetres.ifPresent(range -> {
                if (range.min() < ULTRAVIOLET_METRES) {
                    bands.add("UV");
                }
                if (range.intersects(ULTRAVIOLET_METRES, INFRARED_METRES)) {
                    bands.add("Optical");
                }
                if (range.max() > INFRARED_METRES) {
                    bands.add("Infrared");
                }
            });
            return bands;
        }

        /** The photon energies of the wavelengths, joules. */
        Optional<Interval> energyJoules() {
            return wavelengthMetres.map(range -> new Interval(HC / range.max(), HC / range.min()));
        }
    }

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
        if (shortName.length() > LONGEST_SHORT_NAME) {
            throw new IllegalArgumentException("a short name has at most 16 characters");
        }
    }
}
