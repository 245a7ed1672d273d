// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.util.Optional;

/**
 * What the operator says of one repository ({@code butlervo.repository.<label>.…}).
 *
 * @param label under which it is served
 * @param mode how it is reached
 * @param butler path or URL of butler.yaml or of its directory
 * @param datasource JNDI name of the registry's datasource
 * @param schema of the registry's tables, where butler.yaml does not say
 * @param obscore path or URL of the dax_obscore YAML file
 */
public record RepositorySettings(
        String label,
        Mode mode,
        Optional<String> butler,
        Optional<String> datasource,
        Optional<String> schema,
        String obscore) {
    /** How a repository is reached. */
    public enum Mode {
        /** On its registry database. */
        DIRECT
    }
}
