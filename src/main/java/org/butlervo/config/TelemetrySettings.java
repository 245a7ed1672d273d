// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.butlervo.telemetry.RequestLog;
import org.butlervo.traffic.AddressRange;

/**
 * What operators learn.
 *
 * @param requestLog where the line of each request goes, as {@link RequestLog#open} takes it ({@code butlervo.requests.log})
 * @param metricsReaders who may read the numbers ({@code butlervo.metrics.readers})
 */
public record TelemetrySettings(String requestLog, List<AddressRange> metricsReaders) {
    private static final String LOOPBACK = "127.0.0.0/8,::1";

    public TelemetrySettings {
        metricsReaders = List.copyOf(metricsReaders);
    }

    static TelemetrySettings read(SettingValues values) {
        return new TelemetrySettings(
                values.value(
                                PREFIX + "requests.log",
                                TelemetrySettings::place,
                                "logger, off, or the path of a file that can be written")
                        .orElse(RequestLog.TO_LOGGER),
                OperationSettings.ranges(values, PREFIX + "metrics.readers", LOOPBACK));
    }

    private static String place(String text) {
        if (text.equals(RequestLog.TO_LOGGER) || text.equals(RequestLog.OFF) || isWritable(Path.of(text))) {
            return text;
        }
        throw new IllegalArgumentException("cannot be written");
    }

    private static boolean isWritable(Path file) {
        return Files.exists(file)
                ? Files.isWritable(file) && !Files.isDirectory(file)
                : Optional.ofNullable(file.toAbsolutePath().getParent())
                        .filter(Files::isWritable)
                        .isPresent();
    }
}
