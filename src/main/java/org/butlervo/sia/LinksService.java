// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.butlervo.obscore.ObsCoreConfiguration;
import org.butlervo.obscore.Template;
import org.butlervo.table.Param;
import org.butlervo.table.ServiceDescriptor;

/**
 * The DataLink service that goes with a repository's rows, where its configuration names one: where every access URL is a links URL with the row's
 * {@code obs_publisher_did} as its ID (DataLink 1.1 section 4; SIA 2.0 section 3.1.2).
 */
final class LinksService {
    private static final String STANDARD_ID = "ivo://ivoa.net/std/DataLink#links-1.1";
    private static final String IDENTIFIER = "obs_publisher_did";
    private static final Pattern LINKS_URL = Pattern.compile("(?<base>[^?]+)\\?ID=(?<id>[^&]+)");

    private LinksService() {}

    /** The descriptor; empty where there is no such service, or where several are. */
    static Optional<ServiceDescriptor> of(ServedRepository repository, String baseUrl) {
        ObsCoreConfiguration configuration = repository.configuration();
        List<Optional<String>> urls = configuration.datasetTypes().values().stream()
                .map(type -> type.accessUrl()
                        .filter(template -> type.accessFormat()
                                .filter(LinksService::isLinks)
                                .isPresent())
                        .flatMap(template -> linksUrl(template, configuration)))
                .distinct()
                .toList();
        return urls.size() == 1 ? urls.get(0).map(url -> descriptor(absolute(url, baseUrl))) : Optional.empty();
    }

    private static boolean isLinks(String mediaType) {
        return mediaType.replace(" ", "").equalsIgnoreCase("application/x-votable+xml;content=datalink");
    }

    private static Optional<String> linksUrl(Template template, ObsCoreConfiguration configuration) {
        Matcher matcher = LINKS_URL.matcher(template.source());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = URLDecoder.decode(matcher.group("id"), StandardCharsets.UTF_8);
        return configuration
                .obsPublisherDid()
                .map(Template::source)
                .filter(id::equals)
                .map(same -> matcher.group("base"));
    }

    private static String absolute(String url, String baseUrl) {
        return url.startsWith("/") ? baseUrl + url : url;
    }

    private static ServiceDescriptor descriptor(String url) {
        Param id = Param.text("ID")
                .withUcd("meta.id;meta.main")
                .withDescription("the identifier of a row")
                .withColumn(IDENTIFIER);
        return ServiceDescriptor.service(
                "links", STANDARD_ID, url, "Files and services that go with a row", List.of(id));
    }
}
