// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.obscore.ObsCoreSchema;

/** Queries made at random from the values of real rows, so that most of them find something and many of them lie on an edge. */
final class RandomQueries {
    private static final List<String> PARAMETERS = List.of(
            "POS",
            "POS",
            "POS",
            "BAND",
            "TIME",
            "TIME",
            "EXPTIME",
            "FOV",
            "INSTRUMENT",
            "CALIB",
            "DPSUBTYPE",
            "TARGET",
            "ID",
            "COLLECTION",
            "FACILITY",
            "FORMAT",
            "DPTYPE",
            "SPATRES",
            "POL");

    private final Random random;
    private final ObsCoreSchema schema;
    private final List<ObsCoreRow> rows;

    RandomQueries(long seed, ObsCoreSchema schema, List<ObsCoreRow> rows) {
        this.random = new Random(seed);
        this.schema = schema;
        this.rows = rows;
    }

    Map<String, List<String>> next() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String parameter = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
            List<String> values = query.computeIfAbsent(parameter, key -> new ArrayList<>());
            for (int j = 0; j <= random.nextInt(2); j++) {
                values.add(value(parameter));
            }
        }
        return query;
    }

    private String value(String parameter) {
        return switch (parameter) {
            case "POS" -> position();
            case "BAND" -> interval("em_min", "em_max", 1e-8);
            case "TIME" -> interval("t_min", "t_max", 1e-3);
            case "EXPTIME" -> interval("t_exptime", "t_exptime", 10);
            case "FOV" -> interval("s_fov", "s_fov", 0.1);
            case "SPATRES" -> "0 10";
            case "POL" -> "I";
            case "CALIB" -> String.valueOf(random.nextInt(5));
            case "INSTRUMENT" -> text("instrument_name", "Nowhere'Cam");
            case "DPSUBTYPE" -> text("dataproduct_subtype", "\"; DROP TABLE dataset; --");
            case "TARGET" -> text("target_name", "M31 <&>");
            case "ID" -> text("obs_publisher_did", "12345");
            case "COLLECTION" -> text("obs_collection", "HST");
            case "FACILITY" -> text("facility_name", "HST");
            case "FORMAT" -> text("access_format", "image/png").toUpperCase(Locale.ROOT);
            case "DPTYPE" -> random.nextBoolean() ? "image" : "cube";
            default -> throw new IllegalStateException(parameter);
        };
    }

    private ObsCoreRow row() {
        return rows.get(random.nextInt(rows.size()));
    }

    private String text(String column, String other) {
        int position = schema.position(column).orElseThrow();
        ObsCoreRow row = row();
        boolean known = random.nextInt(8) > 0 && !row.cells().isNull(position);
        return known ? row.cells().text(position) : other;
    }

    private double real(String column, double other) {
        int position = schema.position(column).orElseThrow();
        ObsCoreRow row = row();
        return row.cells().isNull(position) ? other : row.cells().real(position);
    }

    /** A value, an interval that begins or ends exactly at a value, or one with an open end. */
    private String interval(String minColumn, String maxColumn, double width) {
        double value = random.nextBoolean() ? real(minColumn, width) : real(maxColumn, width);
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(value);
            case 1 -> value + " " + (value + random.nextDouble() * width);
            case 2 -> value - random.nextDouble() * Math.min(width, value / 2) + " " + value;
            case 3 -> "-Inf " + value;
            default -> value + " +Inf";
        };
    }

    private String position() {
        double ra = real("s_ra", 10) + random.nextGaussian() * 0.2;
        double dec = Math.max(-89.9, Math.min(89.9, real("s_dec", 10) + random.nextGaussian() * 0.2));
        double size = Math.exp(random.nextDouble() * 6 - 5);
        double west = (ra - size + 360) % 360;
        double east = (ra + size + 360) % 360;
        double south = Math.max(-90, dec - size);
        double north = Math.min(90, dec + size);
        return switch (random.nextInt(6)) {
            case 0 -> "RANGE " + west + " " + east + " " + south + " " + north;
            case 1 -> "RANGE 0 360 " + south + " +Inf";
            case 2 -> "CIRCLE " + ra + " " + dec + " 0";
            case 3 ->
                "POLYGON " + ra + " " + dec + " " + (ra + 0.5) + " " + dec + " " + (ra + 0.1) + " "
                        + Math.min(90, dec + 0.05) + " " + ra + " " + Math.min(90, dec + 0.5);
            default -> "CIRCLE " + ra + " " + dec + " " + Math.min(180, size);
        };
    }
}
