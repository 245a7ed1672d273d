// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.jspecify.annotations.Nullable;

/** The rules of the columns whose values come from the configuration and from identifiers. */
final class ConfiguredColumns {
    private final ObsCoreConfiguration configuration;
    private final DatasetType type;
    private final FieldSlots slots;
    private final Map<String, ColumnRule> rules = new HashMap<>();

    private ConfiguredColumns(ObsCoreConfiguration configuration, DatasetType type, FieldSlots slots) {
        this.configuration = configuration;
        this.type = type;
        this.slots = slots;
    }

    /** The rules by column name; makes {@code obs_id} known to the compiler. */
    static Map<String, ColumnRule> of(
            ObsCoreConfiguration configuration, DatasetType type, FieldSlots slots, TemplateCompiler templates) {
        ConfiguredColumns columns = new ConfiguredColumns(configuration, type, slots);
        columns.identifiers(templates);
        templates.constants().forEach((name, value) -> columns.rules.put(name, ColumnRule.constant(value)));
        columns.rules.put("instrument_name", columns.instrument());
        columns.rules.put("facility_name", columns.facility());
        columns.rules.put(
                "access_estsize",
                ColumnRule.computed(row -> row.fileBytes().isPresent()
                        ? (Long) kilobytes(row.fileBytes().getAsLong())
                        : null));
        return columns.rules;
    }

    /** Kilobytes of 1000 bytes, rounded up. */
    private static long kilobytes(long bytes) {
        return Math.floorDiv(bytes, 1000L) + (Math.floorMod(bytes, 1000L) == 0 ? 0 : 1);
    }

    private void identifiers(TemplateCompiler templates) {
        DatasetTypeConfiguration own = DatasetTypeMapping.configurationOf(configuration, type);
        Optional<Text> obsId = own.obsId().flatMap(templates::compile);
        obsId.ifPresent(text -> {
            templates.defineObsId(text);
            rules.put("obs_id", rule(text));
        });
        own.accessUrl().flatMap(templates::compile).ifPresent(text -> rules.put("access_url", rule(text)));
        configuration
                .obsPublisherDid()
                .flatMap(templates::compile)
                .ifPresent(text -> rules.put("obs_publisher_did", rule(text)));
    }

    private static ColumnRule rule(Text text) {
        return text.constant().map(ColumnRule::constant).orElseGet(() -> ColumnRule.computed(row -> text.of(row)));
    }

    private ColumnRule instrument() {
        if (!type.has("instrument")) {
            return configuration.fallbackInstrument().map(ColumnRule::constant).orElse(ColumnRule.ABSENT);
        }
        DimensionField instrument = DimensionField.key("instrument");
        int slot = slots.slot(instrument);
        return new ColumnRule(ColumnSource.Computed.from(instrument), row -> Slots.text(row, slot));
    }

    private ColumnRule facility() {
        String usual = configuration.facilityName();
        Map<String, String> special = configuration.facilityMap();
        if (!type.has("instrument") || special.values().stream().allMatch(usual::equals)) {
            return ColumnRule.constant(usual);
        }
        int slot = slots.slot(DimensionField.key("instrument"));
        return new ColumnRule(new ColumnSource.ByFacilityMap(), row -> {
            @Nullable String instrument = Slots.text(row, slot);
            return instrument == null ? usual : special.getOrDefault(instrument, usual);
        });
    }
}
