// SPDX-License-Identifier: MIT
package org.butlervo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries that are measured, by their names. Places and nights are those of the generator. */
final class QuerySet {
    static final String SMALL_CONE = "POS=CIRCLE 84.1 -5.4 0.001";

    private QuerySet() {}

    /** The UUID of a dataset that the repository holds. */
    static String anyId(Asker asker) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        asker.ids(SMALL_CONE, ids::add);
        return ids.get(ids.size() / 2);
    }

    static Map<String, String> all(String id) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("small cone, shallow field", SMALL_CONE);
        queries.put("0.02° cone, deep field", "POS=CIRCLE 53.1 -28.1 0.02");
        queries.put("2° cone, deep field", "POS=CIRCLE 53.1 -28.1 2&MAXREC=1000000");
        queries.put("polygon of 0.2°, deep field", "POS=POLYGON 53.0 -28.2 53.2 -28.2 53.2 -28.0 53.0 -28.0");
        queries.put("thin RANGE strip, MAXREC 1000", "POS=RANGE 0 360 -10 -9.9&MAXREC=1000");
        queries.put("10 minutes, CALIB 1 and 2", "TIME=60766.55 60766.557&CALIB=1&CALIB=2");
        queries.put("place, time and band", "POS=CIRCLE 53.1 -28.1 0.5&TIME=60766 60800&BAND=7.5e-7");
        queries.put("band, MAXREC 1000", "BAND=5e-7&MAXREC=1000");
        queries.put("instrument, CALIB 2, MAXREC 100,000", "INSTRUMENT=WideCam&CALIB=2&MAXREC=100000");
        if (!id.isEmpty()) {
            queries.put("ID", "ID=ivo://org.butlervo/demo?repo=demo&id=" + id);
        }
        queries.put("empty sky", "POS=CIRCLE 84.1 -55.4 0.001&TIME=10 11");
        queries.put("MAXREC 0", "MAXREC=0");
        queries.put("1,000 positions in one POST", positions());
        queries.put("10,000 rows", "MAXREC=10000");
        queries.put("100,000 rows", "MAXREC=100000");
        queries.put("everything, TABLEDATA", "MAXREC=10000000");
        queries.put("everything, BINARY2", "MAXREC=10000000&RESPONSEFORMAT=votable/b2");
        return queries;
    }

    private static String positions() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "POS=CIRCLE %.4f %.4f 0.001", 52.6 + i % 40 * 0.025, -28.6 + (i - i % 40) * 0.001))
                .collect(Collectors.joining("&", "", "&MAXREC=1000000"));
    }
}
