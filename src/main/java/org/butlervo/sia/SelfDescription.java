// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.obscore.SpectralRange;
import org.butlervo.quantity.Interval;
import org.butlervo.table.DataType;
import org.butlervo.table.Param;
import org.butlervo.table.ServiceDescriptor;

/**
 * How to query a repository, in every answer (SIA 2.0 section 3.1.2): each parameter with its unit and, where they are known, its values. POS stands
 * there for each of its three shapes, the second and third in groups of their own, because a group must not have two parameters of one name.
 */
final class SelfDescription {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SIA#query-2.0";

    private final KnownValues known;
    private final Coverage coverage;
    private final ServiceTerms terms;
    private final Map<String, SpectralRange> filters;

    private SelfDescription(ServedRepository repository, ServiceTerms terms) {
        this.coverage = terms.coverages().of(repository);
        this.known = new KnownValues(repository, coverage.instruments());
        this.terms = terms;
        this.filters = repository.configuration().spectralRanges();
    }

    static ServiceDescriptor of(ServedRepository repository, ServiceTerms terms, RequestContext context) {
        return ServiceDescriptor.self(
                        STANDARD_ID,
                        context.queryUrl().toString(),
                        "Images of " + repository.label(),
                        new SelfDescription(repository, terms).inputs())
                .withAlternatives(List.of(
                        pos("RANGE ra1 ra2 dec1 dec2: a range of right ascension and declination, degrees ICRS"),
                        pos("POLYGON ra1 dec1 ra2 dec2 ra3 dec3 …: three corners or more, degrees ICRS")));
    }

    private List<Param> inputs() {
        List<Param> inputs = new ArrayList<>();
        inputs.add(pos("CIRCLE ra dec radius: a circle, degrees ICRS"));
        for (SiaParameter parameter : SiaParameter.values()) {
            if (parameter != SiaParameter.POS) {
                inputs.add(input(parameter).withDescription(parameter.meaning()));
            }
        }
        inputs.add(Param.scalar("MAXREC", DataType.LONG)
                .withValue(String.valueOf(terms.limits().standard()))
                .withBounds("0", String.valueOf(terms.limits().maximum()))
                .withDescription("at most so many rows; 0 for this description alone"));
        inputs.add(Param.text("RESPONSEFORMAT")
                .withOptions(options(terms.formats()))
                .withDescription("format of the answer"));
        return inputs;
    }

    private static Param pos(String description) {
        return Param.text(SiaParameter.POS.name())
                .withUnit(SiaParameter.POS.unit())
                .withUcd("phys.angArea;obs")
                .withDescription(description);
    }

    private Param input(SiaParameter parameter) {
        String name = parameter.name();
        return switch (parameter) {
            case BAND -> interval(parameter).withOptions(bands());
            case TIME -> bounded(interval(parameter), coverage.timeMjd());
            case FOV -> bounded(interval(parameter), coverage.fovDeg());
            case SPATRES, EXPTIME, TIMERES, SPECRP -> interval(parameter);
            case CALIB -> Param.scalar(name, DataType.INT).withOptions(options(known.of(parameter)));
            case POS, POL, ID, COLLECTION, FACILITY, INSTRUMENT, DPTYPE, DPSUBTYPE, TARGET, FORMAT ->
                Param.text(name).withOptions(options(known.of(parameter)));
        };
    }

    private static Param interval(SiaParameter parameter) {
        return Param.interval(parameter.name(), parameter.unit());
    }

    /** A range with a name for each filter or band whose two ends are known. */
    private List<Param.Option> bands() {
        return filters.entrySet().stream()
                .filter(filter -> filter.getValue().minMetres().isPresent()
                        && filter.getValue().maxMetres().isPresent())
                .map(filter -> new Param.Option(
                        filter.getKey(),
                        filter.getValue().minMetres().getAsDouble() + " "
                                + filter.getValue().maxMetres().getAsDouble()))
                .toList();
    }

    /** The bounds of an interval are intervals that hold one value. */
    private static Param bounded(Param param, Optional<Interval> limits) {
        return limits.map(known -> param.withBounds(known.min() + " " + known.min(), known.max() + " " + known.max()))
                .orElse(param);
    }

    private static List<Param.Option> options(Collection<String> values) {
        return values.stream().map(value -> new Param.Option("", value)).toList();
    }
}
