// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.butlervo.fixture.ProcessMemory;

/**
 * What can be learnt beside times where server and database are at hand.
 *
 * @param memory of the server; empty where it is not ours
 * @param floor of the database; empty where it is not ours
 */
record Probe(Optional<ProcessMemory> memory, Optional<Floor> floor) {
    static final Probe NONE = new Probe(Optional.empty(), Optional.empty());

    static Probe of(ProcessMemory memory, Floor floor) {
        return new Probe(Optional.of(memory), Optional.of(floor));
    }

    /** How many rows the answer has; reads it once. */
    long rows(String query, Asker asker) throws SQLException, IOException, InterruptedException {
        String any = query.replaceFirst("&RESPONSEFORMAT=.*", "");
        if (floor.isPresent()) {
            return floor.get().take(any, asker);
        }
        long[] count = {0};
        asker.ids(any, id -> count[0]++);
        return count[0];
    }

    void forgetPeaks() throws IOException {
        if (memory.isPresent()) {
            memory.get().reset();
        }
    }

    String peakResident() throws IOException {
        return memory.isPresent() ? memory.get().peakResidentMegabytes() + " MB" : "";
    }

    String peakHeap() {
        return memory.map(known -> known.peakHeapMegabytes() + " MB").orElse("");
    }
}
