// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.butlervo.butler.DatasetQuery;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.table.Column;

/**
 * How the datasets of one type become rows of an {@link ObsCoreSchema}: what a query must bring for them, where the value of each column comes
 * from, and the cells themselves. A column shows the first of these that there is: what its dimension records and region say; what an extra
 * column says; what the configuration of the type and the identifiers say. A value that a row does not have is a null cell, never a failure.
 * Immutable and thread-safe; made once per configuration and type.
 */
public final class DatasetTypeMapping {
    private static final String ACCESS_URL = "access_url";

    private final ObsCoreSchema schema;
    private final DatasetType type;
    private final List<DimensionField> fields;
    private final Set<DatasetQuery.Extra> extras;
    private final List<ColumnRule> rules;

    private DatasetTypeMapping(
            ObsCoreSchema schema,
            DatasetType type,
            List<DimensionField> fields,
            Set<DatasetQuery.Extra> extras,
            List<ColumnRule> rules) {
        this.schema = schema;
        this.type = type;
        this.fields = fields;
        this.extras = Set.copyOf(extras);
        this.rules = List.copyOf(rules);
    }

    /**
     * The mapping of a published type.
     *
     * @throws IllegalArgumentException if the configuration does not publish it
     */
    public static DatasetTypeMapping of(ObsCoreConfiguration configuration, ObsCoreSchema schema, DatasetType type) {
        FieldSlots slots = new FieldSlots(type);
        TemplateCompiler templates =
                new TemplateCompiler(configuration, configurationOf(configuration, type), type, slots);
        Map<String, ColumnRule> configured = ConfiguredColumns.of(configuration, type, slots, templates);
        Map<String, ColumnRule> extra = extraColumns(configuration, schema, type, templates);
        Map<String, ColumnRule> dimensions = DimensionColumns.of(configuration, type, slots);
        List<ColumnRule> rules = schema.columns().stream()
                .map(Column::name)
                .map(name -> rule(dimensions, name).orElse(rule(extra, name)).orElse(rule(configured, name)))
                .toList();
        Set<DatasetQuery.Extra> extras = EnumSet.noneOf(DatasetQuery.Extra.class);
        if (templates.usesRun()) {
            extras.add(DatasetQuery.Extra.RUN);
        }
        if (RegionFamily.hasRegion(type)) {
            extras.add(DatasetQuery.Extra.REGION);
        }
        if (!extra.containsKey("access_estsize")) {
            extras.add(DatasetQuery.Extra.FILE_BYTES);
        }
        return new DatasetTypeMapping(schema, type, slots.fields(), extras, rules);
    }

    private static Map<String, ColumnRule> extraColumns(
            ObsCoreConfiguration configuration, ObsCoreSchema schema, DatasetType type, TemplateCompiler templates) {
        Map<String, ColumnRule> rules = new HashMap<>();
        configuration.extraColumnsOf(configurationOf(configuration, type)).forEach((name, extra) -> {
            Column column = schema.columns().get(schema.position(name).orElseThrow());
            ColumnRule rule = extra.rule(column.type(), templates);
            if (!rule.equals(ColumnRule.ABSENT)) {
                rules.put(name, rule);
            }
        });
        return rules;
    }

    private static ColumnRule rule(Map<String, ColumnRule> rules, String column) {
        return rules.getOrDefault(column, ColumnRule.ABSENT);
    }

    static DatasetTypeConfiguration configurationOf(ObsCoreConfiguration configuration, DatasetType type) {
        DatasetTypeConfiguration own = configuration.datasetTypes().get(type.name());
        if (own == null) {
            throw new IllegalArgumentException("dataset type " + type.name() + " is not published");
        }
        return own;
    }

    public DatasetType type() {
        return type;
    }

    public ObsCoreSchema schema() {
        return schema;
    }

    /** The fields that a query for this type must ask for, in this order. */
    public List<DimensionField> fields() {
        return fields;
    }

    /** What else a query for this type must ask for. */
    public Set<DatasetQuery.Extra> extras() {
        return extras;
    }

    /** Whether datasets of the type may have a region. */
    public boolean hasRegion() {
        return extras.contains(DatasetQuery.Extra.REGION);
    }

    /**
     * Where the value of a column comes from in the rows of this type.
     *
     * @throws IllegalArgumentException if the schema has no such column
     */
    public ColumnSource source(String column) {
        int position =
                schema.position(column).orElseThrow(() -> new IllegalArgumentException("there is no column " + column));
        ColumnSource source = rules.get(position).source();
        boolean mayBeRelative = column.equals(ACCESS_URL) && source instanceof ColumnSource.Constant;
        return mayBeRelative ? ColumnSource.Computed.SOMEHOW : source;
    }

    /**
     * Makes the rows of one answer.
     *
     * @param baseUrl what comes before an access URL that starts with a slash, such as {@code https://example.org/data}
     */
    public ObsCoreMapper mapper(String baseUrl) {
        int accessUrl = schema.position(ACCESS_URL).orElseThrow();
        return new ObsCoreMapper(rules.stream().map(ColumnRule::cells).toArray(CellSource[]::new), accessUrl, baseUrl);
    }
}
