// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.butlervo.obscore.ObsCoreRow;
import org.butlervo.obscore.ObsCoreSchema;

/** Makes queries that find something, from rows that a repository has. */
public final class QueryExamples {
    private static final String FEW = "10";

    private final ObsCoreSchema schema;
    private final List<ObsCoreRow> samples;
    private final List<QueryExample> examples = new ArrayList<>();

    private QueryExamples(ObsCoreSchema schema, List<ObsCoreRow> samples) {
        this.schema = schema;
        this.samples = samples;
    }

    /** The examples of a repository; one that needs a value that no sample has is left out. */
    public static List<QueryExample> of(ServedRepository repository, Coverage coverage) {
        QueryExamples made = new QueryExamples(repository.schema(), coverage.samples());
        made.make();
        return List.copyOf(made.examples);
    }

    private void make() {
        add("anything", "Ten images, whatever they are", Map.of("MAXREC", FEW));
        sample("s_ra", "s_dec").ifPresent(this::addPlaces);
        sample("s_ra", "s_dec", "em_min", "em_max", "t_min", "t_max")
                .ifPresent(row -> add(
                        "place-time-band",
                        "Images of a place, in an interval of time, at a wavelength",
                        parameters("POS", circle(row), "TIME", interval(row, "t_min", "t_max"), "BAND", band(row))));
        sample("em_min", "em_max")
                .ifPresent(row ->
                        add("band", "Images at a wavelength, in metres", parameters("BAND", band(row), "MAXREC", FEW)));
        sample("t_min", "t_max")
                .ifPresent(row -> add(
                        "time",
                        "Images taken in an interval of time, MJD in UTC",
                        parameters("TIME", interval(row, "t_min", "t_max"), "MAXREC", FEW)));
        sample("instrument_name", "calib_level")
                .ifPresent(row -> add(
                        "instrument-calib",
                        "Images of an instrument with a calibration level",
                        parameters(
                                "INSTRUMENT", text(row, "instrument_name"),
                                "CALIB", text(row, "calib_level"),
                                "MAXREC", FEW)));
        sample("dataproduct_subtype")
                .ifPresent(row -> add(
                        "subtype-csv",
                        "Images of one kind, as CSV",
                        parameters(
                                "DPSUBTYPE",
                                text(row, "dataproduct_subtype"),
                                "MAXREC",
                                FEW,
                                "RESPONSEFORMAT",
                                "csv")));
        sample("obs_publisher_did")
                .ifPresent(row ->
                        add("id", "One image by its identifier", parameters("ID", text(row, "obs_publisher_did"))));
    }

    private void addPlaces(ObsCoreRow row) {
        add("circle", "Images that meet a circle, degrees ICRS", parameters("POS", circle(row)));
        sample("s_region")
                .map(found -> text(found, "s_region"))
                .filter(region -> region.startsWith("POLYGON ICRS "))
                .ifPresent(region -> add(
                        "polygon",
                        "Images that meet a polygon, degrees ICRS",
                        parameters("POS", region.replace("POLYGON ICRS ", "POLYGON "))));
        double dec = row.cells().real(position("s_dec"));
        add(
                "range",
                "Images that meet a strip of declination, degrees ICRS",
                parameters(
                        "POS",
                        "RANGE 0 360 " + Math.max(-90, dec - 0.05) + " " + Math.min(90, dec + 0.05),
                        "MAXREC",
                        FEW));
    }

    private void add(String id, String title, Map<String, String> parameters) {
        examples.add(new QueryExample(id, title, parameters));
    }

    private static Map<String, String> parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    /** The first sample that shows a value in all these columns. */
    private Optional<ObsCoreRow> sample(String... columns) {
        return samples.stream()
                .filter(row -> Stream.of(columns)
                        .allMatch(column -> schema.position(column).isPresent()
                                && !row.cells().isNull(position(column))))
                .findFirst();
    }

    private int position(String column) {
        return schema.position(column).orElseThrow();
    }

    private String text(ObsCoreRow row, String column) {
        return row.cells().get(position(column), Object.class).toString();
    }

    private String circle(ObsCoreRow row) {
        return "CIRCLE " + text(row, "s_ra") + " " + text(row, "s_dec") + " 0.01";
    }

    private String band(ObsCoreRow row) {
        double middle = (row.cells().real(position("em_min")) + row.cells().real(position("em_max"))) / 2;
        return String.valueOf(middle);
    }

    private String interval(ObsCoreRow row, String min, String max) {
        return text(row, min) + " " + text(row, max);
    }
}
