// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.butlervo.quantity.TimeScale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    static Stream<Arguments> templates() {
        return Stream.of(
                arguments("", List.of()),
                arguments("text", List.of(new TemplatePart.Literal("text"))),
                arguments("{visit}", List.of(new TemplatePart.Key("visit", 0))),
                arguments(
                        "a{b}c",
                        List.of(
                                new TemplatePart.Literal("a"),
                                new TemplatePart.Key("b", 0),
                                new TemplatePart.Literal("c"))),
                arguments("{a}{b}", List.of(new TemplatePart.Key("a", 0), new TemplatePart.Key("b", 0))),
                arguments(
                        "{{a}} {{{b}}}",
                        List.of(
                                new TemplatePart.Literal("{a} {"),
                                new TemplatePart.Key("b", 0),
                                new TemplatePart.Literal("}"))),
                arguments("{detector:03d}", List.of(new TemplatePart.Key("detector", 3))),
                arguments("{detector:03}", List.of(new TemplatePart.Key("detector", 3))),
                arguments("{detector:d}", List.of(new TemplatePart.Key("detector", 1))),
                arguments("{records[visit].name}", List.of(new TemplatePart.RecordField("visit", "name", 0))),
                arguments("{records[visit].seq_num:05d}", List.of(new TemplatePart.RecordField("visit", "seq_num", 5))),
                arguments(
                        "{records[exposure].timespan.begin.utc.isot}",
                        List.of(new TemplatePart.RecordTime(
                                "exposure", TemplatePart.Bound.BEGIN, TimeScale.UTC, TimeFormat.ISOT))),
                arguments(
                        "{records[day_obs].timespan.end.tai.unix}",
                        List.of(new TemplatePart.RecordTime(
                                "day_obs", TemplatePart.Bound.END, TimeScale.TAI, TimeFormat.UNIX))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void readsTemplates(String source, List<TemplatePart> parts) {
        assertThat(Template.parse(source).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{visit",
                "visit}",
                "{}",
                "{0}",
                "{ visit}",
                "{visit!r}",
                "{visit.name}",
                "{visit:>5}",
                "{visit:5d}",
                "{visit:.3f}",
                "{visit:}",
                "{records}",
                "{records[visit]}",
                "{records['visit'].name}",
                "{records[visit].name.upper}",
                "{records[visit].timespan}",
                "{records[visit].region}",
                "{records[visit].timespan.begin}",
                "{records[visit].timespan.begin.utc}",
                "{records[visit].timespan.middle.utc.isot}",
                "{records[visit].timespan.begin.ut1.isot}",
                "{records[visit].timespan.begin.utc.jyear}",
                "{records[visit].timespan.begin.utc.mjd:03d}",
                "{visit:{width}}",
            })
    void refusesWhatItDoesNotSupport(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(source));
    }
}
