// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.butlervo.dali.Shapes;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.obscore.ObsCoreSchema;

/** Decides by brute force whether a row satisfies a request, from the texts of the request and the values that the row shows. */
record Oracle(ObsCoreSchema schema) {
    boolean accepts(Map<String, List<String>> query, ObsCoreRow row) {
        return query.entrySet().stream()
                .allMatch(entry -> entry.getValue().stream().anyMatch(value -> accepts(entry.getKey(), value, row)));
    }

    private boolean accepts(String parameter, String value, ObsCoreRow row) {
        return switch (parameter) {
            case "POS" ->
                row.footprint().isPresent() && row.footprint().get().region().overlaps(Shapes.parse(value));
            case "BAND" -> meets(value, row, "em_min", "em_max", false);
            case "TIME" -> meets(value, row, "t_min", "t_max", true);
            case "EXPTIME" -> meets(value, row, "t_exptime", "t_exptime", false);
            case "FOV" -> meets(value, row, "s_fov", "s_fov", false);
            case "SPATRES" -> meets(value, row, "s_resolution", "s_resolution", false);
            case "POL" -> text(row, "pol_states").contains("/" + value + "/");
            case "CALIB" -> text(row, "calib_level").equals(value);
            case "INSTRUMENT" -> text(row, "instrument_name").equals(value);
            case "DPSUBTYPE" -> text(row, "dataproduct_subtype").equals(value);
            case "TARGET" -> text(row, "target_name").equals(value);
            case "ID" -> text(row, "obs_publisher_did").equalsIgnoreCase(value);
            case "COLLECTION" -> text(row, "obs_collection").equals(value);
            case "FACILITY" -> text(row, "facility_name").equals(value);
            case "FORMAT" -> text(row, "access_format").toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
            case "DPTYPE" -> text(row, "dataproduct_type").equals(value);
            default -> throw new IllegalStateException(parameter);
        };
    }

    private String text(ObsCoreRow row, String column) {
        int position = schema.position(column).orElseThrow();
        return row.cells().isNull(position)
                ? "(null)"
                : row.cells().get(position, Object.class).toString();
    }

    private boolean meets(String value, ObsCoreRow row, String minColumn, String maxColumn, boolean openEnded) {
        int min = schema.position(minColumn).orElseThrow();
        int max = schema.position(maxColumn).orElseThrow();
        if (row.cells().isNull(min) || (row.cells().isNull(max) && !openEnded)) {
            return false;
        }
        double end =
                row.cells().isNull(max) ? Double.POSITIVE_INFINITY : row.cells().real(max);
        String[] bounds = value.replace("Inf", "Infinity").split(" ", -1);
        double low = Double.parseDouble(bounds[0]);
        double high = Double.parseDouble(bounds[bounds.length - 1]);
        return row.cells().real(min) <= high && low <= end;
    }
}
