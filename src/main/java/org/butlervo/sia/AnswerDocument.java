// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.butlervo.obscore.Origin;
import org.butlervo.table.Info;
import org.butlervo.table.ServiceDescriptor;
import org.butlervo.table.TableDocument;

/** Makes everything of an answer but its rows: what it answers, who publishes it, and how to ask again (SIA 2.0 section 3.1). */
final class AnswerDocument {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SIA";
    private static final String TABLE_NAME = "ivoa.ObsCore";
    private static final String TABLE_UTYPE = "ivo://ivoa.net/std/ObsCore#table-1.1";

    private final ServedRepository repository;
    private final ServiceTerms terms;
    private final RequestContext context;

    AnswerDocument(ServedRepository repository, ServiceTerms terms, RequestContext context) {
        this.repository = repository;
        this.terms = terms;
        this.context = context;
    }

    TableDocument of(SiaQuery query) {
        List<String> warnings = new ArrayList<>(query.warnings());
        warnings.addAll(new KnownValues(repository).warnings(query));
        return new TableDocument(
                TABLE_NAME,
                TABLE_UTYPE,
                repository.configuration().origin().title().orElse("Images of " + repository.label()),
                repository.schema().columns(),
                infos(query.maxrec() == 0),
                warnings,
                services());
    }

    private List<ServiceDescriptor> services() {
        List<ServiceDescriptor> services = new ArrayList<>();
        services.add(SelfDescription.of(repository, terms, context));
        LinksService.of(repository, context.baseUrl().toString()).ifPresent(services::add);
        return services;
    }

    /** A description says nothing of when it was asked for, so that it stays the same while the repository does. */
    private List<Info> infos(boolean isDescription) {
        List<Info> infos = new ArrayList<>();
        infos.add(Info.of("standardID", STANDARD_ID));
        infos.add(Info.of("service_protocol", SelfDescription.STANDARD_ID));
        infos.add(Info.of("request", context.request()));
        if (!isDescription) {
            infos.add(Info.of(
                    "request_date",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        Origin origin = repository.configuration().origin();
        add(infos, "publisher", origin.publisher());
        add(infos, "citation", origin.citation());
        add(infos, "publication_date", origin.publicationDate());
        add(infos, "article", origin.article());
        add(infos, "reference_url", origin.referenceUrl());
        return infos;
    }

    private static void add(List<Info> infos, String name, Optional<String> value) {
        value.ifPresent(text -> infos.add(Info.of(name, text)));
    }
}
