// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.time.Duration;
import org.butlervo.config.SettingsReader;
import org.eclipse.microprofile.config.ConfigProvider;

/** What happens to the server when the application refuses its configuration: nothing, or it ends. */
final class Refusal {
    /** What sysexits.h calls EX_CONFIG. */
    private static final int STATUS = 78;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Refusal() {}

    /**
     * Ends the server where {@code butlervo.exit-when-refused} is true: in a moment, so that the deployment may fail and be logged first; by force
     * where it does not end.
     */
    static void mayEndServer(RuntimeException reason) {
        boolean wanted = ConfigProvider.getConfig()
                .getOptionalValue(SettingsReader.EXIT_WHEN_REFUSED, String.class)
                .filter("true"::equals)
                .isPresent();
        if (wanted) {
            endServer(reason);
        }
    }

    private static void endServer(RuntimeException reason) {
        System.Logger log = System.getLogger(Refusal.class.getName());
        log.log(System.Logger.Level.ERROR, "the server ends, because butlervo.exit-when-refused is true", reason);
        start("refusal", () -> System.exit(STATUS));
        start("refusal-by-force", () -> {
            try {
                Thread.sleep(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(STATUS);
        });
    }

    private static void start(String name, Runnable end) {
        Thread thread = new Thread(end, name);
        thread.setDaemon(true);
        thread.start();
    }
}
