// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.List;
import org.butlervo.quantity.TimeScale;
import org.butlervo.quantity.Timespan;

/** A piece of a {@link Template}. {@code minDigits} is 0 where the template has no format specification, else an integer is demanded. */
sealed interface TemplatePart {
    /** The part for the rows of one dataset type; no pieces where these rows never have the value. */
    List<Text.Piece> compile(TemplateCompiler compiler);

    /** Text that is shown as it is. */
    record Literal(String text) implements TemplatePart {
        @Override
        public List<Text.Piece> compile(TemplateCompiler compiler) {
            return List.of(new Text.Literal(text));
        }
    }

    /** The value of a key. */
    record Key(String name, int minDigits) implements TemplatePart {
        @Override
        public List<Text.Piece> compile(TemplateCompiler compiler) {
            return compiler.key(name, minDigits);
        }
    }

    /** A field of a dimension record. */
    record RecordField(String element, String field, int minDigits) implements TemplatePart {
        @Override
        public List<Text.Piece> compile(TemplateCompiler compiler) {
            return compiler.recordField(element, field, minDigits);
        }
    }

    /** The beginning or end of the timespan of a dimension record. */
    record RecordTime(String element, Bound bound, TimeScale scale, TimeFormat format) implements TemplatePart {
        @Override
        public List<Text.Piece> compile(TemplateCompiler compiler) {
            return compiler.recordTime(this);
        }
    }

    /** An end of a timespan. */
    enum Bound {
        BEGIN {
            @Override
            boolean isKnown(Timespan timespan) {
                return timespan.hasBegin();
            }

            @Override
            long nanos(Timespan timespan) {
                return timespan.beginNanos();
            }
        },
        END {
            @Override
            boolean isKnown(Timespan timespan) {
                return timespan.hasEnd();
            }

            @Override
            long nanos(Timespan timespan) {
                return timespan.endNanos();
            }
        };

        abstract boolean isKnown(Timespan timespan);

        abstract long nanos(Timespan timespan);
    }
}
