// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;

/**
 * A request as one immutable value: all conditions hold for every row of its answer.
 *
 * @param conditions at most one per parameter
 * @param maxrec the answer holds at most so many rows; 0 asks for the description of the service
 * @param warnings for the user, such as a parameter that was ignored
 */
public record SiaQuery(List<Condition> conditions, long maxrec, List<String> warnings) {
    public SiaQuery {
        conditions = List.copyOf(conditions);
        warnings = List.copyOf(warnings);
        if (maxrec < 0) {
            throw new IllegalArgumentException("maxrec is negative");
        }
    }
}
