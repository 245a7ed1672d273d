// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.util.List;
import org.butlervo.traffic.AddressRange;

/**
 * Who may ask how much, and what is told of it.
 *
 * @param trustedProxies whose headers are believed
 * @param identity who may do what
 * @param traffic how much at a time
 * @param answers how they are sent
 * @param telemetry what operators learn
 */
public record OperationSettings(
        List<AddressRange> trustedProxies,
        IdentitySettings identity,
        TrafficSettings traffic,
        AnswerSettings answers,
        TelemetrySettings telemetry) {
    private static final String ACCEPTED = "IP addresses and networks between commas, such as 127.0.0.1,10.0.0.0/8";

    public OperationSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** Reads the keys; a token is for a Butler server, if any repository may be on one. */
    static OperationSettings read(SettingValues values, List<String> labels, boolean mayBeRemote, int queries) {
        List<AddressRange> proxies = ranges(values, PREFIX + "trusted-proxies", "");
        return new OperationSettings(
                proxies,
                IdentityReader.read(values, labels, mayBeRemote, !proxies.isEmpty()),
                TrafficSettings.read(values, queries),
                AnswerSettings.read(values),
                TelemetrySettings.read(values));
    }

    static List<AddressRange> ranges(SettingValues values, String key, String standard) {
        List<String> texts = values.list(key);
        try {
            return (texts.isEmpty() ? List.of(standard.split(",")) : texts)
                    .stream()
                            .filter(text -> !text.isEmpty())
                            .map(AddressRange::parse)
                            .toList();
        } catch (IllegalArgumentException e) {
            values.problem(key + " is \"" + String.join(",", texts) + "\"; accepted are " + ACCEPTED);
            return List.of();
        }
    }
}
