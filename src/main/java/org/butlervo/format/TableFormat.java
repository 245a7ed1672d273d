// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.butlervo.fault.DaliFault;
import org.butlervo.fault.DefaultFault;
import org.butlervo.table.Outcome;
import org.butlervo.table.TableDocument;

/**
 * A format that tables can be written in. Each is a CDI bean found by this type: adding a format means adding one class. Thread-safe, without state.
 */
public interface TableFormat {
    /** Short form of the name, lower case, unique, such as {@code csv} (DALI 1.1 section 3.4.3). */
    String name();

    /** Further short forms. */
    default List<String> aliases() {
        return List.of();
    }

    /** The media types it is known by, the preferred first. */
    List<MediaType> mediaTypes();

    /** Ending of file names, without the dot. */
    default String fileExtension() {
        return name();
    }

    /** Whether it shows the table to people only: never chosen while the client accepts a format for programs. */
    default boolean isForPeopleOnly() {
        return false;
    }

    /** Starts a document; the caller finishes it, closes the writer, and owns the stream. */
    TableWriter open(TableDocument document, OutputStream out) throws IOException;

    /** How a fault is told to a client that asked for this format with this content type, when nothing was sent yet (DALI 1.1 section 4.2). */
    default FaultDocument fault(DaliFault fault, MediaType contentType) {
        byte[] text = (fault.text() + "\n").getBytes(StandardCharsets.UTF_8);
        return new FaultDocument(MediaType.parse("text/plain;charset=UTF-8"), text);
    }

    /**
     * Writes a whole document. Whatever stops the rows, the document is ended properly and says so, because a client cannot see an answer break off;
     * only a failure of the stream itself is thrown.
     *
     * @return what became of the rows; the cause of a failure is for the log
     * @throws DaliFault if the rows failed before this format sent anything
     */
    default Outcome write(TableDocument document, TableRows rows, OutputStream out) throws IOException {
        try (TableWriter writer = open(document, out)) {
            Outcome outcome = outcome(rows, writer);
            writer.finish(outcome);
            return outcome;
        }
    }

    private static Outcome outcome(TableRows rows, TableWriter writer) throws IOException {
        try {
            return rows.writeTo(writer);
        } catch (DaliFault fault) {
            return Outcome.failed(fault);
        } catch (RuntimeException | Error failure) {
            return Outcome.failed(new DefaultFault("The service failed while it wrote the rows.", failure));
        }
    }
}
