// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.butlervo.sia.SiaParameter.BAND;
import static org.butlervo.sia.SiaParameter.CALIB;
import static org.butlervo.sia.SiaParameter.POL;
import static org.butlervo.sia.SiaParameter.TIME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.dali.Intervals;
import org.butlervo.dali.MediaTypes;
import org.butlervo.dali.Numbers;
import org.butlervo.dali.RequestParameters;
import org.butlervo.dali.Shapes;
import org.butlervo.dali.Values;
import org.butlervo.obscore.PublisherDid;
import org.butlervo.quantity.Interval;
import org.butlervo.sky.SkyArea;

/**
 * Reads a {@link SiaQuery} from request parameters (SIA 2.0 section 2.1). Names are in any case; values of a parameter are alternatives, different
 * parameters must all hold. Example: {@code POS=CIRCLE 53.1 -28 0.2}, {@code BAND=5e-7 8e-7}, {@code CALIB=2}, {@code CALIB=3}.
 */
public final class SiaQueryParser {
    private static final Set<String> STATES =
            Set.of("I", "Q", "U", "V", "RR", "LL", "RL", "LR", "XX", "YY", "XY", "YX", "POLI", "POLA");
    private static final Set<String> PRODUCT_TYPES =
            Set.of("image", "cube", "spectrum", "sed", "timeseries", "visibility", "event", "measurements");
    private static final String MAXREC = "MAXREC";
    private static final String RUNID = "RUNID";

    private final RecordLimits limits;
    private final PublisherDid identifiers;

    /**
     * Makes a parser for one repository.
     *
     * @param identifiers how the repository's publisher DIDs are written
     */
    public SiaQueryParser(RecordLimits limits, PublisherDid identifiers) {
        this.limits = limits;
        this.identifiers = identifiers;
    }

    /**
     * Reads the request.
     *
     * @throws org.butlervo.fault.UsageFault that names the parameter, quotes the value and says what is accepted
     */
    public SiaQuery parse(RequestParameters request) {
        List<Condition> conditions = new ArrayList<>();
        for (SiaParameter parameter : SiaParameter.values()) {
            List<String> texts = request.values(parameter.name());
            if (!texts.isEmpty()) {
                conditions.add(condition(parameter, texts));
            }
        }
        request.single(RUNID);
        return new SiaQuery(conditions, maxrec(request), UnknownParameters.warnings(request.names()));
    }

    private Condition condition(SiaParameter parameter, List<String> texts) {
        return switch (parameter) {
            case POS ->
                new Condition.Overlaps(
                        SkyArea.of(Values.parse(parameter.name(), texts, Shapes.ACCEPTED, Shapes::parse)));
            case BAND ->
                new Condition.RangeMeets(
                        BAND, "em_min", "em_max", false, intervals(parameter, texts, SiaQueryParser::wavelengths));
            case TIME ->
                new Condition.RangeMeets(TIME, "t_min", "t_max", true, intervals(parameter, texts, Intervals::parse));
            case FOV -> number(parameter, "s_fov", texts);
            case SPATRES -> number(parameter, "s_resolution", texts);
            case SPECRP -> number(parameter, "em_res_power", texts);
            case EXPTIME -> number(parameter, "t_exptime", texts);
            case TIMERES -> number(parameter, "t_resolution", texts);
            case POL -> new Condition.StateIn(POL, "pol_states", words(parameter, texts, STATES));
            case DPTYPE -> new Condition.TextIn(parameter, "dataproduct_type", words(parameter, texts, PRODUCT_TYPES));
            case CALIB ->
                new Condition.IntegerIn(
                        CALIB,
                        "calib_level",
                        Set.copyOf(new HashSet<>(
                                Values.parse(parameter.name(), texts, parameter.meaning(), Numbers::integer))));
            case ID ->
                new Condition.DatasetIn(texts.stream()
                        .flatMap(text -> identifiers.uuid(text).stream())
                        .collect(Collectors.toSet()));
            case COLLECTION -> text(parameter, "obs_collection", texts);
            case FACILITY -> text(parameter, "facility_name", texts);
            case INSTRUMENT -> text(parameter, "instrument_name", texts);
            case DPSUBTYPE -> text(parameter, "dataproduct_subtype", texts);
            case TARGET -> text(parameter, "target_name", texts);
            case FORMAT ->
                new Condition.MediaTypeIn(
                        parameter,
                        "access_format",
                        texts.stream().map(MediaTypes::normal).collect(Collectors.toSet()));
        };
    }

    private static Condition number(SiaParameter parameter, String column, List<String> texts) {
        return new Condition.NumberIn(parameter, column, intervals(parameter, texts, Intervals::parse));
    }

    private static Condition text(SiaParameter parameter, String column, List<String> texts) {
        return new Condition.TextIn(parameter, column, new HashSet<>(texts));
    }

    private static List<Interval> intervals(
            SiaParameter parameter, List<String> texts, Function<String, Interval> parser) {
        return Values.parse(
                parameter.name(), texts, parameter.meaning() + ", as one number or two parted by a blank", parser);
    }

    private static Interval wavelengths(String text) {
        Interval interval = Intervals.parse(text);
        if (Stream.of(interval.min(), interval.max()).anyMatch(bound -> bound <= 0 && Double.isFinite(bound))) {
            throw new IllegalArgumentException("a wavelength is not above 0");
        }
        return interval;
    }

    private static Set<String> words(SiaParameter parameter, List<String> texts, Set<String> known) {
        return new HashSet<>(Values.parse(parameter.name(), texts, parameter.meaning(), text -> {
            if (!known.contains(text)) {
                throw new IllegalArgumentException("it is not in the list");
            }
            return text;
        }));
    }

    private long maxrec(RequestParameters request) {
        return request.single(MAXREC)
                .map(text -> Values.parse(MAXREC, text, "an integer from 0 on", SiaQueryParser::recordCount))
                .map(asked -> Math.min(asked, limits.maximum()))
                .orElse(limits.standard());
    }

    private static long recordCount(String text) {
        long count = Numbers.integer(text);
        if (count < 0) {
            throw new IllegalArgumentException("it is negative");
        }
        return count;
    }
}
