// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.butlervo.table.DataType;
import org.butlervo.table.Param;
import org.butlervo.table.ServiceDescriptor;

/** How to query a repository, in every answer (SIA 2.0 section 3.1.2): each parameter with its unit and, where they are few, its values. */
final class SelfDescription {
    static final String STANDARD_ID = "ivo://ivoa.net/std/SIA#query-2.0";

    private SelfDescription() {}

    static ServiceDescriptor of(ServedRepository repository, RecordLimits limits, RequestContext context) {
        KnownValues known = new KnownValues(repository);
        List<Param> inputs = new ArrayList<>();
        for (SiaParameter parameter : SiaParameter.values()) {
            inputs.add(input(parameter, known).withDescription(parameter.meaning()));
        }
        inputs.add(Param.scalar("MAXREC", DataType.LONG)
                .withValue(String.valueOf(limits.standard()))
                .withBounds("0", String.valueOf(limits.maximum()))
                .withDescription("at most so many rows; 0 for this description alone"));
        inputs.add(Param.text("RESPONSEFORMAT").withDescription("format of the answer"));
        return ServiceDescriptor.self(
                STANDARD_ID, context.queryUrl().toString(), "Images of " + repository.label(), inputs);
    }

    private static Param input(SiaParameter parameter, KnownValues known) {
        return switch (parameter) {
            case BAND -> Param.interval(parameter.name(), "m");
            case TIME -> Param.interval(parameter.name(), "d");
            case FOV -> Param.interval(parameter.name(), "deg");
            case SPATRES -> Param.interval(parameter.name(), "arcsec");
            case EXPTIME, TIMERES -> Param.interval(parameter.name(), "s");
            case SPECRP -> Param.interval(parameter.name(), "");
            case CALIB -> Param.scalar(parameter.name(), DataType.INT).withOptions(options(known.of(parameter)));
            // one of three shapes, so that no xtype fits
            case POS -> Param.text(parameter.name()).withUnit("deg");
            case POL, ID, COLLECTION, FACILITY, INSTRUMENT, DPTYPE, DPSUBTYPE, TARGET, FORMAT ->
                Param.text(parameter.name()).withOptions(options(known.of(parameter)));
        };
    }

    private static List<Param.Option> options(Set<String> values) {
        return values.stream().map(value -> new Param.Option("", value)).toList();
    }
}
