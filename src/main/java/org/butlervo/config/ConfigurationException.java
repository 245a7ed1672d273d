// SPDX-License-Identifier: MIT
package org.butlervo.config;

import java.util.List;

/** The configuration has problems, all of which the message lists, and the application does not start. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(List<String> problems) {
        super("butler-vo cannot start, its configuration has " + problems.size() + " problem"
                + (problems.size() == 1 ? "" : "s") + ":\n  " + String.join("\n  ", problems));
    }
}
