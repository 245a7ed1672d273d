// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.butlervo.fault.DaliFault;
import org.butlervo.table.TableDocument;
import org.butlervo.votable.Serialization;
import org.butlervo.votable.TabledataEncoder;
import org.butlervo.votable.VotableFrame;

/** VOTable with rows as TABLEDATA, the default format. */
@Dependent
public final class VotableFormat implements TableFormat {
    private static final List<MediaType> MEDIA_TYPES = List.of(
            MediaType.parse("application/x-votable+xml"),
            MediaType.parse("application/x-votable+xml;serialization=tabledata"),
            MediaType.parse("text/xml"));

    @Override
    public String name() {
        return "votable";
    }

    @Override
    public List<String> aliases() {
        return List.of("votable/td");
    }

    @Override
    public List<MediaType> mediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public String fileExtension() {
        return "xml";
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) throws IOException {
        VotableFrame frame = new VotableFrame(document, Serialization.TABLEDATA);
        return new StreamedTable(out, frame.head(), new TabledataEncoder(document.columns()), frame::tail);
    }

    @Override
    public FaultDocument fault(DaliFault fault, MediaType contentType) {
        return new FaultDocument(contentType, VotableFrame.fault(fault));
    }
}
