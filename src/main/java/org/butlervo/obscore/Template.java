// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.List;

/**
 * A text with places for the values of a row, in the part of Python's format syntax that ObsCore configurations use. Immutable.
 *
 * <pre>
 * template = { literal | "{{" | "}}" | "{" value [ ":" digits ] "}" }
 * value    = key | "records[" element "]." field
 *          | "records[" element "].timespan." ("begin" | "end") "." ("utc" | "tai")
 *                                         "." ("isot" | "iso" | "mjd" | "jd" | "unix")
 * digits   = "d" | "0" number ["d"]        an integer with at least that many digits
 * </pre>
 *
 * Keys are the dimensions of the data ID, {@code id}, {@code run}, {@code dataset_type} and what the configuration sets for the type ({@code
 * dataproduct_type}, {@code obs_collection}, {@code obs_id} …). Examples: {@code {skymap}-{tract}-{patch:03d}}, {@code {records[visit].name}
 * {records[visit].timespan.begin.utc.isot}Z}.
 */
public final class Template {
    private final String source;
    private final List<TemplatePart> parts;

    private Template(String source, List<TemplatePart> parts) {
        this.source = source;
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if the text is none, or needs more of Python's syntax than is supported
     */
    public static Template parse(String source) {
        return new Template(source, List.copyOf(new TemplateParser(source).parse()));
    }

    /** The template as it was written. */
    public String source() {
        return source;
    }

    /** Literals and places in order; literals are not empty, and two never stand side by side. */
    List<TemplatePart> parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && source.equals(template.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
