// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.Optional;

/**
 * Where the data come from, for the head of an answer (section {@code origin} of the configuration; IVOA Note DataOrigin).
 *
 * @param publisher name of the data centre
 * @param publicationDate ISO date of the release
 * @param citation DOI of the release
 * @param referenceUrl page about the release
 * @param article DOI or bibcode of the paper to cite
 * @param title of the release
 */
public record Origin(
        Optional<String> publisher,
        Optional<String> publicationDate,
        Optional<String> citation,
        Optional<String> referenceUrl,
        Optional<String> article,
        Optional<String> title) {}
