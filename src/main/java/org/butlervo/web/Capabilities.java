// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.butlervo.config.IdentitySettings;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Capability;
import org.butlervo.vosi.Endpoint;

/** What can be done with a repository, and where (VOSI 1.1 section 2): the query first, because clients take the first. */
@Singleton
class Capabilities {
    private static final String SIA = "ivo://ivoa.net/std/SIA#query-2.0";

    private final Repositories repositories;
    private final BaseUrl baseUrl;
    private final IdentitySettings identity;

    @Inject
    Capabilities(Repositories repositories, BaseUrl baseUrl, IdentitySettings identity) {
        this.repositories = repositories;
        this.baseUrl = baseUrl;
        this.identity = identity;
    }

    /** Of the resources under a path below {@code /api}, such as {@code sia/dp1}. */
    List<Capability> under(String path, UriInfo request) {
        List<Capability> capabilities = new ArrayList<>();
        capabilities.add(query(path, "Simple Image Access 2.0", request));
        capabilities.addAll(vosi(path, request));
        capabilities.add(Capability.tables(url(path + "/tables", request)));
        capabilities.add(Capability.examples(url(path + "/examples", request)));
        return capabilities;
    }

    /** Of the whole service: the queries of all repositories, in their order. */
    List<Capability> all(UriInfo request) {
        List<Capability> capabilities = new ArrayList<>();
        for (ServedRepository repository : repositories.all()) {
            capabilities.add(
                    query("sia/" + repository.label(), "Simple Image Access 2.0 to " + repository.label(), request));
        }
        capabilities.addAll(vosi("", request));
        return capabilities;
    }

    private Capability query(String path, String description, UriInfo request) {
        Endpoint open = Endpoint.query(url(path + "/query", request), "2.0", "application/x-votable+xml", "MAXREC=1");
        return new Capability(
                SIA,
                description,
                List.of(identity.securityMethod(label(path)).map(open::secured).orElse(open)));
    }

    private String label(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? repositories.first().label() : path.substring(slash + 1);
    }

    private List<Capability> vosi(String path, UriInfo request) {
        return List.of(
                Capability.capabilities(url(path + "/capabilities", request)),
                Capability.availability(url(path + "/availability", request)));
    }

    private String url(String path, UriInfo request) {
        return baseUrl.resolve(request, path).toString();
    }
}
