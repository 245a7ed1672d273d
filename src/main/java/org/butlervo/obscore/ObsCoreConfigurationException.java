// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.List;

/** A configuration that cannot be used. The message lists every problem of the file, each with the path of its key, for the operator. */
public final class ObsCoreConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ObsCoreConfigurationException(String source, List<String> problems) {
        super(source + ":\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    ObsCoreConfigurationException(String source, String problem, Throwable cause) {
        super(source + ":\n  " + problem, cause);
        this.problems = List.of(problem);
    }

    /** One text per problem, such as {@code dataset_types.raw.calib_level: is missing}. */
    public List<String> problems() {
        return problems;
    }
}
