// SPDX-License-Identifier: MIT
package org.butlervo.config;

import static org.butlervo.config.SettingValues.PREFIX;

import java.time.Duration;

/**
 * How answers are sent ({@code butlervo.answer.…}).
 *
 * @param timeout after which an answer is ended, whether or not its client reads it
 */
public record AnswerSettings(Duration timeout) {
    static AnswerSettings read(SettingValues values) {
        return new AnswerSettings(values.duration(PREFIX + "answer.timeout", Duration.ofHours(1)));
    }
}
