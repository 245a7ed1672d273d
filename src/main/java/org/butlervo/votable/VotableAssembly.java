// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.Info;
import org.butlervo.table.Outcome;
import org.butlervo.table.Param;
import org.butlervo.table.ServiceDescriptor;
import org.butlervo.table.TableDocument;
import org.butlervo.votable.VotableXml.Bound;
import org.butlervo.votable.VotableXml.Coosys;
import org.butlervo.votable.VotableXml.Data;
import org.butlervo.votable.VotableXml.Field;
import org.butlervo.votable.VotableXml.Group;
import org.butlervo.votable.VotableXml.InfoElement;
import org.butlervo.votable.VotableXml.OptionElement;
import org.butlervo.votable.VotableXml.ParamElement;
import org.butlervo.votable.VotableXml.Resource;
import org.butlervo.votable.VotableXml.Table;
import org.butlervo.votable.VotableXml.Timesys;
import org.butlervo.votable.VotableXml.Values;
import org.butlervo.votable.VotableXml.Variable;
import org.butlervo.votable.VotableXml.Votable;
import org.jspecify.annotations.Nullable;

/**
 * Turns the content of an answer into the JAXB model, the only place that fills it. The results RESOURCE comes first, with QUERY_STATUS before the
 * table and, where it turned out otherwise, once more behind it (DALI 1.1 section 4.4); the service descriptors follow.
 */
final class VotableAssembly {
    private static final String COOSYS_ID = "icrs";
    private static final String TIMESYS_ID = "utc";
    private static final String QUERY_STATUS = "QUERY_STATUS";

    private final TableDocument document;
    private final Set<String> referenced;

    VotableAssembly(TableDocument document) {
        this.document = document;
        this.referenced = document.services().stream()
                .flatMap(service -> service.inputs().stream())
                .map(Param::column)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An error document (DALI 1.1 section 4.2): the status and its text alone. */
    static Votable error(String text) {
        Resource results = new Resource();
        results.type = "results";
        results.content.add(info(new Info(QUERY_STATUS, "ERROR", "", text)));
        Votable votable = new Votable();
        votable.resources.add(results);
        return votable;
    }

    /** The whole document, with a mark where the rows belong. */
    Votable votable(Outcome outcome, Serialization serialization, String mark) {
        Votable votable = new Votable();
        votable.resources.add(results(outcome, serialization, mark));
        document.services().stream().map(this::service).forEach(votable.resources::add);
        return votable;
    }

    private Resource results(Outcome outcome, Serialization serialization, String mark) {
        Resource results = new Resource();
        results.type = "results";
        results.description = orNull(document.description());
        List<Object> content = results.content;
        content.add(info(Info.of(QUERY_STATUS, "OK")));
        document.infos().stream().map(VotableAssembly::info).forEach(content::add);
        document.warnings().stream()
                .map(text -> info(new Info("warning", "WARNING", "", text)))
                .forEach(content::add);
        content.addAll(frames());
        content.add(table(serialization, mark));
        if (!outcome.equals(Outcome.COMPLETE)) {
            content.add(info(new Info(QUERY_STATUS, outcome.status(), "", outcome.text())));
        }
        return results;
    }

    private List<Object> frames() {
        List<Object> frames = new ArrayList<>();
        if (document.columns().stream().anyMatch(VotableAssembly::isPosition)) {
            Coosys coosys = new Coosys();
            coosys.id = COOSYS_ID;
            coosys.system = "ICRS";
            frames.add(coosys);
        }
        if (document.columns().stream().anyMatch(VotableAssembly::isMjd)) {
            Timesys timesys = new Timesys();
            timesys.id = TIMESYS_ID;
            timesys.timeorigin = "MJD-origin";
            timesys.timescale = "UTC";
            timesys.refposition = "TOPOCENTER";
            frames.add(timesys);
        }
        return frames;
    }

    private Table table(Serialization serialization, String mark) {
        Table table = new Table();
        table.name = orNull(document.name());
        table.utype = orNull(document.utype());
        document.columns().stream().map(column -> field(column, serialization)).forEach(table.fields::add);
        table.data = data(serialization, mark);
        return table;
    }

    private Field field(Column column, Serialization serialization) {
        Field field = new Field();
        if (referenced.contains(column.name())) {
            field.id = column.name();
        }
        describe(field, column.name(), column.type(), column.type() == DataType.TEXT ? "*" : "");
        if (serialization == Serialization.BINARY2
                && column.type() == DataType.TEXT
                && !Binary2Encoder.isAscii(column)) {
            field.datatype = "unicodeChar";
        }
        field.xtype = orNull(column.xtype());
        field.unit = orNull(column.unit());
        field.ucd = orNull(column.ucd());
        field.utype = orNull(column.utype());
        field.description = orNull(column.description());
        if (isPosition(column)) {
            field.ref = COOSYS_ID;
        } else if (isMjd(column)) {
            field.ref = TIMESYS_ID;
        }
        return field;
    }

    private Resource service(ServiceDescriptor service) {
        Resource meta = new Resource();
        meta.type = "meta";
        meta.utype = service.utype();
        meta.name = orNull(service.name());
        meta.description = orNull(service.description());
        service.params().stream().map(VotableAssembly::param).forEach(meta.content::add);
        Group inputs = new Group();
        inputs.name = "inputParams";
        service.inputs().stream().map(VotableAssembly::param).forEach(inputs.params::add);
        service.alternatives().stream().map(VotableAssembly::alone).forEach(inputs.groups::add);
        meta.content.add(inputs);
        return meta;
    }

    private static Group alone(Param param) {
        Group group = new Group();
        group.params.add(param(param));
        return group;
    }

    private static ParamElement param(Param param) {
        ParamElement element = new ParamElement();
        describe(element, param.name(), param.type(), param.arraysize());
        element.xtype = orNull(param.xtype());
        element.unit = orNull(param.unit());
        element.ucd = orNull(param.ucd());
        element.utype = orNull(param.utype());
        element.description = orNull(param.description());
        element.value = param.value();
        element.ref = orNull(param.column());
        element.values = param.domain().isOpen() ? null : values(param.domain());
        return element;
    }

    private static Values values(Param.Domain domain) {
        Values values = new Values();
        values.min = bound(domain.min());
        values.max = bound(domain.max());
        for (Param.Option option : domain.options()) {
            OptionElement element = new OptionElement();
            element.name = orNull(option.name());
            element.value = option.value();
            values.options.add(element);
        }
        return values;
    }

    private static @Nullable Bound bound(String value) {
        if (value.isEmpty()) {
            return null;
        }
        Bound bound = new Bound();
        bound.value = value;
        return bound;
    }

    private static Data data(Serialization serialization, String mark) {
        Data data = new Data();
        switch (serialization) {
            case TABLEDATA -> data.tabledata = mark;
            case BINARY2 -> {
                data.binary2 = new VotableXml.Binary2();
                data.binary2.stream.rows = mark;
            }
        }
        return data;
    }

    private static InfoElement info(Info info) {
        InfoElement element = new InfoElement();
        element.name = info.name();
        element.value = info.value();
        element.ucd = orNull(info.ucd());
        element.text = info.text();
        return element;
    }

    private static void describe(Variable variable, String name, DataType type, String arraysize) {
        variable.name = name;
        variable.datatype = datatype(type);
        variable.arraysize = orNull(arraysize);
    }

    private static String datatype(DataType type) {
        return switch (type) {
            case TEXT -> "char";
            case INT -> "int";
            case LONG -> "long";
            case DOUBLE -> "double";
            case BOOLEAN -> "boolean";
        };
    }

    private static boolean isPosition(Column column) {
        return Stream.of("pos.eq", "pos.outline")
                .anyMatch(word -> primaryUcd(column).startsWith(word));
    }

    private static boolean isMjd(Column column) {
        return column.type() == DataType.DOUBLE
                && Stream.of("time.start", "time.end").anyMatch(primaryUcd(column)::equals);
    }

    private static String primaryUcd(Column column) {
        int end = column.ucd().indexOf(';');
        return end < 0 ? column.ucd() : column.ucd().substring(0, end);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
