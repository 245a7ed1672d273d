// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.stream.Collectors;
import org.butlervo.dali.Values;
import org.butlervo.fault.NotFoundFault;

/**
 * All repositories that the service publishes, in the operator's order.
 *
 * @param all at least one, labels unique
 */
public record Repositories(List<ServedRepository> all) {
    public Repositories {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a service publishes at least one repository");
        }
    }

    /** The repository that answers where none is named. */
    public ServedRepository first() {
        return all.get(0);
    }

    /**
     * The repository with the label.
     *
     * @throws NotFoundFault if there is none
     */
    public ServedRepository named(String label) {
        return all.stream()
                .filter(repository -> repository.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotFoundFault("there is no repository \"" + Values.shortened(label)
                        + "\" here; there are: "
                        + all.stream().map(ServedRepository::label).collect(Collectors.joining(", "))));
    }
}
