// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.butlervo.dali.Values;
import org.butlervo.fault.NotFoundFault;
import org.butlervo.sia.Repositories;
import org.butlervo.sia.ServedRepository;
import org.butlervo.vosi.Table;
import org.butlervo.vosi.VosiDocuments;

/** VOSI tables of each repository: the columns of its answers, beside its query resource; without a label, of the first repository. */
@Path("/sia")
@Singleton
@Open
@Produces(VosiDocuments.CONTENT_TYPE)
public class TablesResource {
    private static final String NAME = "ivoa.ObsCore";

    @Inject
    Repositories repositories;

    @GET
    @Path("{repository}/tables")
    public byte[] tables(@PathParam("repository") String label) {
        return VosiDocuments.tables(table(repositories.named(label)));
    }

    @GET
    @Path("tables")
    public byte[] firstTables() {
        return VosiDocuments.tables(table(repositories.first()));
    }

    @GET
    @Path("{repository}/tables/{table}")
    public byte[] table(@PathParam("repository") String label, @PathParam("table") String name) {
        return named(repositories.named(label), name);
    }

    @GET
    @Path("tables/{table}")
    public byte[] firstTable(@PathParam("table") String name) {
        return named(repositories.first(), name);
    }

    private static byte[] named(ServedRepository repository, String name) {
        if (!name.equals(NAME)) {
            throw new NotFoundFault("there is no table \"" + Values.shortened(name) + "\" here; there is " + NAME);
        }
        return VosiDocuments.table(table(repository));
    }

    private static Table table(ServedRepository repository) {
        return new Table(
                "ivoa",
                NAME,
                "Images of " + repository.label() + ", one row each",
                "ivo://ivoa.net/std/ObsCore#table-1.1",
                repository.schema().columns());
    }
}
