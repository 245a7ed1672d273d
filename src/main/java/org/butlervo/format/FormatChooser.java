// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.fault.UsageFault;

/**
 * Chooses the format of an answer: by RESPONSEFORMAT, a short form or a media type (DALI 1.1 section 3.4.3); else by the Accept header; else
 * VOTable. Thread-safe.
 *
 * <p>An Accept header never makes a request fail, it only expresses a wish. A format for people is chosen by it only if the client accepts nothing
 * else: browsers, and Java programs such as TOPCAT, ask for {@code text/html} first and for anything afterwards, and both are sent the VOTable.
 */
public final class FormatChooser {
    private static final String DEFAULT_NAME = "votable";
    private static final int QUOTED_LENGTH = 60;

    private final List<TableFormat> formats;

    /**
     * Chooses among these.
     *
     * @throws IllegalArgumentException if none of them is called votable, or two have the same name
     */
    public FormatChooser(Collection<TableFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(
                                (TableFormat format) -> !format.name().equals(DEFAULT_NAME))
                        .thenComparing(TableFormat::name))
                .toList();
        if (this.formats.isEmpty() || !this.formats.get(0).name().equals(DEFAULT_NAME)) {
            throw new IllegalArgumentException("the format " + DEFAULT_NAME + " is missing");
        }
        if (this.formats.stream().flatMap(FormatChooser::names).distinct().count()
                != this.formats.stream().flatMap(FormatChooser::names).count()) {
            throw new IllegalArgumentException("two formats have the same name");
        }
    }

    /** All formats, the default first, then by name. */
    public List<TableFormat> formats() {
        return formats;
    }

    /** The choice of a client that did not ask for anything, or for something that does not exist. */
    public FormatChoice byDefault() {
        return preferred(formats.get(0));
    }

    /**
     * The choice for a request.
     *
     * @param responseFormat value of RESPONSEFORMAT, empty if not given
     * @param accept value of the Accept header, empty if not given
     * @throws UsageFault if RESPONSEFORMAT names no format of this service
     */
    public FormatChoice choose(Optional<String> responseFormat, Optional<String> accept) {
        return responseFormat
                .map(this::named)
                .or(() -> accept.flatMap(this::accepted))
                .orElseGet(this::byDefault);
    }

    private FormatChoice named(String value) {
        String wanted = value.strip();
        Optional<FormatChoice> choice = byName(wanted).or(() -> byMediaType(wanted));
        return choice.orElseThrow(() -> new UsageFault(
                "RESPONSEFORMAT='" + shortened(value) + "' is not supported; accepted are " + supported()));
    }

    private Optional<FormatChoice> byName(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> names(format).anyMatch(folded::equals))
                .findFirst()
                .map(FormatChooser::preferred);
    }

    private Optional<FormatChoice> byMediaType(String text) {
        return mediaType(text).map(FormatChooser::withoutCharset).flatMap(wanted -> included(formats, wanted));
    }

    private Optional<FormatChoice> accepted(String header) {
        List<MediaType> ranges = ranges(header);
        List<TableFormat> forPrograms =
                formats.stream().filter(format -> !format.isForPeopleOnly()).toList();
        return firstIncluded(forPrograms, ranges).or(() -> firstIncluded(formats, ranges));
    }

    private static Optional<FormatChoice> firstIncluded(List<TableFormat> among, List<MediaType> ranges) {
        return ranges.stream().flatMap(range -> included(among, range).stream()).findFirst();
    }

    private static Optional<FormatChoice> included(List<TableFormat> among, MediaType range) {
        return among.stream()
                .flatMap(format -> format.mediaTypes().stream()
                        .filter(range::includes)
                        .map(type -> new FormatChoice(format, type)))
                .findFirst();
    }

    /** The ranges of an Accept header, the most wanted first; what cannot be read or is refused (q=0) is left out. */
    private static List<MediaType> ranges(String header) {
        return Stream.of(header.split(",", -1))
                .flatMap(text -> mediaType(text).stream())
                .filter(range -> quality(range) > 0)
                .sorted(Comparator.comparingDouble(FormatChooser::quality)
                        .thenComparingInt(range -> range.without("q").precision())
                        .reversed())
                .map(range -> withoutCharset(range.without("q")))
                .toList();
    }

    private static Optional<MediaType> mediaType(String text) {
        try {
            return Optional.of(MediaType.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every text we send is UTF-8, so asking for that changes nothing. */
    private static MediaType withoutCharset(MediaType type) {
        boolean utf8 = "utf-8".equalsIgnoreCase(type.parameters().get("charset"));
        return utf8 ? type.without("charset") : type;
    }

    private static double quality(MediaType range) {
        String text = range.parameters().getOrDefault("q", "1");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static FormatChoice preferred(TableFormat format) {
        return new FormatChoice(format, format.mediaTypes().get(0));
    }

    private static Stream<String> names(TableFormat format) {
        return Stream.concat(Stream.of(format.name()), format.aliases().stream());
    }

    private String supported() {
        return formats.stream()
                .flatMap(format -> Stream.concat(
                        names(format), format.mediaTypes().stream().map(MediaType::toString)))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String value) {
        return value.length() <= QUOTED_LENGTH ? value : value.substring(0, QUOTED_LENGTH) + "…";
    }
}
