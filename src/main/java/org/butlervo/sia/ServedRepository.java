// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import org.butlervo.butler.ButlerRepository;
import org.butlervo.identity.Identity;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.ObsCoreSchema;
import org.butlervo.obscore.PublisherDid;

/**
 * A repository as it is published.
 *
 * @param label in the URLs
 * @param butler where its datasets are found
 * @param configuration how they become ObsCore rows
 * @param schema the columns of its answers
 * @param identifiers how its publisher DIDs are written
 */
public record ServedRepository(
        String label,
        ButlerRepository butler,
        ObsCoreConfiguration configuration,
        ObsCoreSchema schema,
        PublisherDid identifiers) {
    /** The repository as somebody sees it. */
    ServedRepository seenBy(Identity identity) {
        return new ServedRepository(label, butler.seenBy(identity), configuration, schema, identifiers);
    }
}
