// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.butlervo.fault.DaliFault;
import org.butlervo.table.Outcome;
import org.butlervo.table.TableDocument;
import org.butlervo.votable.VotableXml.Votable;

/**
 * A VOTable without its rows, cut in two where they belong: {@link #head} ends with the start tag of TABLEDATA or of the STREAM of BINARY2, {@link
 * #tail} begins with its end tag. JAXB writes the whole document once; rows never go through it. Immutable.
 */
public final class VotableFrame {
    /** Stands for the rows. Nobody outside this process can know it, so no echoed text can hold it. */
    private static final String MARK = "rows-" + UUID.randomUUID();

    private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);

    private final VotableAssembly assembly;
    private final Serialization serialization;
    private final byte[] head;
    private final byte[] tail;

    public VotableFrame(TableDocument document, Serialization serialization) {
        this.assembly = new VotableAssembly(document);
        this.serialization = serialization;
        byte[] complete = marshal(Outcome.COMPLETE);
        int mark = indexOfMark(complete);
        this.head = Arrays.copyOf(complete, mark);
        this.tail = from(complete, mark + MARK_BYTES.length);
    }

    /** The error document (DALI 1.1 section 4.2): a results RESOURCE that holds the status and the fault's text. */
    public static byte[] fault(DaliFault fault) {
        return VotableMarshaller.marshal(VotableAssembly.error(fault.text()));
    }

    /** What stands before the first row. */
    public byte[] head() {
        return head.clone();
    }

    /** What stands behind the last row; an outcome other than complete is told there. */
    public byte[] tail(Outcome outcome) {
        if (outcome.equals(Outcome.COMPLETE)) {
            return tail.clone();
        }
        byte[] whole = marshal(outcome);
        return from(whole, indexOfMark(whole) + MARK_BYTES.length);
    }

    private byte[] marshal(Outcome outcome) {
        Votable votable = assembly.votable(outcome, serialization, MARK);
        return VotableMarshaller.marshal(votable);
    }

    private static byte[] from(byte[] bytes, int start) {
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private static int indexOfMark(byte[] bytes) {
        int last = bytes.length - MARK_BYTES.length;
        for (int i = 0; i <= last; i++) {
            if (Arrays.equals(bytes, i, i + MARK_BYTES.length, MARK_BYTES, 0, MARK_BYTES.length)) {
                return i;
            }
        }
        throw new IllegalStateException("the document has no place for rows");
    }
}
