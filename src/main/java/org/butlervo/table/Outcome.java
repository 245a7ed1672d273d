// SPDX-License-Identifier: MIT
package org.butlervo.table;

import org.butlervo.fault.DaliFault;

/** What became of a table's rows, known only after the last one (DALI 1.1 section 4.4). */
public sealed interface Outcome {
    /** All rows were written. */
    Outcome COMPLETE = new Complete();
    /** More rows exist than were written. */
    Outcome OVERFLOW = new Overflow();

    /** The rows that were written are right, but a fault ended them. */
    static Outcome failed(DaliFault fault) {
        return new Failed(fault);
    }

    /** The value of QUERY_STATUS. */
    String status();

    /** What users read beside the status; may be empty. */
    String text();

    /** See {@link #COMPLETE}. */
    record Complete() implements Outcome {
        @Override
        public String status() {
            return "OK";
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** See {@link #OVERFLOW}. */
    record Overflow() implements Outcome {
        @Override
        public String status() {
            return "OVERFLOW";
        }

        @Override
        public String text() {
            return "More rows exist than this answer holds.";
        }
    }

    /** See {@link #failed}. */
    record Failed(DaliFault fault) implements Outcome {
        @Override
        public String status() {
            return "ERROR";
        }

        @Override
        public String text() {
            return fault.text();
        }
    }
}
