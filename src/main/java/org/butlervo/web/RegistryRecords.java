// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.butlervo.config.RegistrySettings;
import org.butlervo.fault.NotFoundFault;
import org.butlervo.obscore.Origin;
import org.butlervo.obscore.SpectralRange;
import org.butlervo.obscore.Template;
import org.butlervo.quantity.Interval;
import org.butlervo.sia.Coverages;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.RegistryRecord;

/** Makes the record by which an operator registers a repository's service: from its configuration and what is known of its data. */
@Singleton
class RegistryRecords {
    private static final Pattern IVOID = Pattern.compile("ivo://(?<authority>[^/?#]+).*");
    private static final List<String> SUBJECTS = List.of("surveys", "ccd-photometry");
    private static final int LONGEST_SHORT_NAME = 16;

    private final RegistrySettings settings;
    private final Capabilities capabilities;
    private final Coverages coverages;
    private final BaseUrl baseUrl;
    private final Instant started = Instant.now();

    @Inject
    RegistryRecords(RegistrySettings settings, Capabilities capabilities, Coverages coverages, BaseUrl baseUrl) {
        this.settings = settings;
        this.capabilities = capabilities;
        this.coverages = coverages;
        this.baseUrl = baseUrl;
    }

    /**
     * The record of a repository.
     *
     * @throws NotFoundFault where nothing names the authority of its identifier
     */
    RegistryRecord of(ServedRepository repository, UriInfo request) {
        String label = repository.label();
        Origin origin = repository.configuration().origin();
        String title = origin.title().orElse("Images of " + label);
        String publisher = origin.publisher().orElse(label);
        Instant created =
                origin.publicationDate().flatMap(RegistryRecords::date).orElse(started);
        return new RegistryRecord(
                "ivo://" + authority(repository) + "/" + label + "/sia",
                title,
                shortName(label),
                new RegistryRecord.Curation(
                        publisher,
                        "",
                        settings.contactName().orElse(publisher),
                        settings.contactEmail().orElse("")),
                new RegistryRecord.Content(
                        SUBJECTS,
                        title + ", found by position, time, wavelength and other properties.",
                        origin.referenceUrl().orElse(baseUrl.of(request) + "/")),
                capabilities.under("sia/" + label, request),
                new RegistryRecord.Coverage(coverages.of(repository).timeMjd(), wavelengths(repository)),
                created,
                created);
    }

    private String authority(ServedRepository repository) {
        return settings.authority()
                .or(() -> repository.configuration().obsPublisherDid().flatMap(RegistryRecords::authority))
                .orElseThrow(() -> new NotFoundFault("there is no registry record for \"" + repository.label()
                        + "\" because its operator has not set butlervo.registry.authority"));
    }

    private static Optional<String> authority(Template publisherDid) {
        Matcher ivoid = IVOID.matcher(publisherDid.source());
        return ivoid.matches() ? Optional.of(ivoid.group("authority")) : Optional.empty();
    }

    private static String shortName(String label) {
        return label.substring(0, Math.min(label.length(), LONGEST_SHORT_NAME - 4)) + " SIA";
    }

    private static Optional<Instant> date(String isoDate) {
        try {
            return Optional.of(
                    LocalDate.parse(isoDate).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** From the shortest to the longest, metres. */
    private static Optional<Interval> wavelengths(ServedRepository repository) {
        Stream<SpectralRange> known = repository.configuration().spectralRanges().values().stream()
                .filter(range ->
                        range.minMetres().isPresent() && range.maxMetres().isPresent());
        List<SpectralRange> ranges = known.toList();
        OptionalDouble min = ranges.stream()
                .mapToDouble(range -> range.minMetres().getAsDouble())
                .min();
        OptionalDouble max = ranges.stream()
                .mapToDouble(range -> range.maxMetres().getAsDouble())
                .max();
        return min.isPresent() && max.isPresent()
                ? Optional.of(new Interval(min.getAsDouble(), max.getAsDouble()))
                : Optional.empty();
    }
}
