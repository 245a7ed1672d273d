// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;
import org.butlervo.quantity.Timespan;
import org.butlervo.quantity.UtcTai;
import org.butlervo.sky.Footprint;
import org.butlervo.table.DataType;
import org.jspecify.annotations.Nullable;

/** The rules of the columns whose values come from dimension records and the region, where the dataset type has those. */
final class DimensionColumns {
    /** A spectral range with its bounds as cells. */
    private record Wavelengths(
            @Nullable Double minMetres, @Nullable Double maxMetres) {
        static Wavelengths of(SpectralRange range) {
            return new Wavelengths(
                    range.minMetres().isPresent() ? range.minMetres().getAsDouble() : null,
                    range.maxMetres().isPresent() ? range.maxMetres().getAsDouble() : null);
        }
    }

    private final DatasetType type;
    private final FieldSlots slots;
    private final Map<String, Wavelengths> ranges = new HashMap<>();
    private final Map<String, ColumnRule> rules = new HashMap<>();

    private DimensionColumns(Map<String, SpectralRange> ranges, DatasetType type, FieldSlots slots) {
        this.type = type;
        this.slots = slots;
        ranges.forEach((name, range) -> this.ranges.put(name, Wavelengths.of(range)));
    }

    /** The rules by column name; columns that the type has nothing for are left out. */
    static Map<String, ColumnRule> of(ObsCoreConfiguration configuration, DatasetType type, FieldSlots slots) {
        DimensionColumns columns = new DimensionColumns(configuration.spectralRanges(), type, slots);
        columns.time();
        columns.spectrum();
        if (RegionFamily.hasRegion(type)) {
            columns.region();
        }
        return columns.rules;
    }

    private void time() {
        firstOf("exposure", "visit", "day_obs").ifPresent(element -> {
            timespan("t_min", element, TemplatePart.Bound.BEGIN);
            timespan("t_max", element, TemplatePart.Bound.END);
        });
        firstOf("exposure", "visit").ifPresent(element -> {
            field("t_exptime", new DimensionField(element, "exposure_time"), DataType.DOUBLE);
            field("target_name", new DimensionField(element, "target_name"), DataType.TEXT);
        });
    }

    private Optional<String> firstOf(String... elements) {
        return Stream.of(elements).filter(type::has).findFirst();
    }

    private void field(String column, DimensionField field, DataType columnType) {
        int slot = slots.slot(field);
        rules.put(column, new ColumnRule(ColumnSource.Computed.from(field), Slots.field(slot, columnType)));
    }

    private void timespan(String column, String element, TemplatePart.Bound bound) {
        int slot = slots.slot(new DimensionField(element, "timespan"));
        CellSource mjd = row -> {
            if (row.fields().isNull(slot)) {
                return null;
            }
            Timespan timespan = row.fields().get(slot, Timespan.class);
            return bound.isKnown(timespan) ? (Double) UtcTai.mjdUtc(bound.nanos(timespan)) : null;
        };
        rules.put(column, new ColumnRule(new ColumnSource.ByTimespan(element), mjd));
    }

    private void spectrum() {
        if (!type.has("band")) {
            return;
        }
        field("em_filter_name", DimensionField.key("band"), DataType.TEXT);
        if (!ranges.isEmpty()) {
            wavelength("em_min", Wavelengths::minMetres);
            wavelength("em_max", Wavelengths::maxMetres);
        }
    }

    private void wavelength(String column, Function<Wavelengths, @Nullable Double> bound) {
        int band = slots.slot(DimensionField.key("band"));
        int filter = type.has("physical_filter") ? slots.slot(DimensionField.key("physical_filter")) : band;
        CellSource metres = row -> {
            Wavelengths own = ranges.get(Slots.text(row, filter));
            Wavelengths range = own == null ? ranges.get(Slots.text(row, band)) : own;
            return range == null ? null : bound.apply(range);
        };
        rules.put(column, new ColumnRule(new ColumnSource.BySpectralRange(), metres));
    }

    private void region() {
        region("s_ra", Footprint.Extent::raDeg);
        region("s_dec", Footprint.Extent::decDeg);
        region("s_fov", Footprint.Extent::diameterDeg);
        region("s_region", Footprint.Extent::stcs);
    }

    private void region(String column, Function<Footprint.Extent, Object> value) {
        CellSource cells =
                row -> row.footprint().flatMap(Footprint::extent).map(value).orElse(null);
        rules.put(column, new ColumnRule(new ColumnSource.ByRegion(), cells));
    }
}
