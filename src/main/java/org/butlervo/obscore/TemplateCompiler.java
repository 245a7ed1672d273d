// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.butler.DatasetType;
import org.butlervo.butler.DimensionField;

/** Makes the templates of a configuration ready for the rows of one dataset type. Not thread-safe. */
final class TemplateCompiler {
    private final DatasetType type;
    private final FieldSlots slots;
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private Optional<Text> obsId = Optional.empty();
    private boolean usesRun;

    /** A compiler whose templates see what the configuration sets for the type. */
    TemplateCompiler(
            ObsCoreConfiguration configuration, DatasetTypeConfiguration own, DatasetType type, FieldSlots slots) {
        this.type = type;
        this.slots = slots;
        constants.put("dataproduct_type", own.dataproductType());
        constants.put("calib_level", (long) own.calibLevel());
        own.dataproductSubtype().ifPresent(value -> constants.put("dataproduct_subtype", value));
        own.oUcd().ifPresent(value -> constants.put("o_ucd", value));
        own.accessFormat().ifPresent(value -> constants.put("access_format", value));
        own.obsCollection().or(configuration::obsCollection).ifPresent(value -> constants.put("obs_collection", value));
        own.xel1().ifPresent(value -> constants.put("s_xel1", value));
        own.xel2().ifPresent(value -> constants.put("s_xel2", value));
    }

    /** Lets later templates use {@code {obs_id}}. */
    void defineObsId(Text text) {
        obsId = Optional.of(text);
    }

    /** Whether a template so far shows the run, which a query then must ask for. */
    boolean usesRun() {
        return usesRun;
    }

    /** What the configuration sets for the type, by key. */
    Map<String, Object> constants() {
        return constants;
    }

    /** The template for the rows of the type; empty where it names a value that these rows never have. */
    Optional<Text> compile(Template template) {
        List<Text.Piece> pieces = new ArrayList<>();
        for (TemplatePart part : template.parts()) {
            List<Text.Piece> compiled = part.compile(this);
            if (compiled.isEmpty()) {
                return Optional.empty();
            }
            compiled.forEach(piece -> add(pieces, piece));
        }
        return Optional.of(new Text(pieces));
    }

    private static void add(List<Text.Piece> pieces, Text.Piece piece) {
        int last = pieces.size() - 1;
        if (last >= 0 && piece instanceof Text.Literal end && pieces.get(last) instanceof Text.Literal start) {
            pieces.set(last, new Text.Literal(start.text() + end.text()));
        } else {
            pieces.add(piece);
        }
    }

    List<Text.Piece> recordField(String element, String field, int minDigits) {
        return type.has(element) ? field(slots.recordField(element, field), minDigits) : List.of();
    }

    List<Text.Piece> recordTime(TemplatePart.RecordTime time) {
        if (!type.has(time.element())) {
            return List.of();
        }
        int slot = slots.slot(new DimensionField(time.element(), "timespan"));
        return List.of(new Text.Time(slot, time.bound(), time.scale(), time.format()));
    }

    List<Text.Piece> key(String name, int minDigits) {
        Object constant = constants.get(name);
        if (constant != null) {
            return constant(constant, minDigits);
        }
        if (type.has(name)) {
            return field(DimensionField.key(name), minDigits);
        }
        if (name.equals("visit") && type.has("exposure")) {
            // an exposure's own number stands for the visit where the data ID has none
            return field(DimensionField.key("exposure"), minDigits);
        }
        return minDigits == 0 ? textKey(name) : List.of();
    }

    /** Keys whose values are texts, for which a number of digits makes no sense. */
    private List<Text.Piece> textKey(String name) {
        return switch (name) {
            case "obs_id" -> obsId.map(Text::pieces).orElse(List.of());
            case "dataset_type" -> List.of(new Text.Literal(type.name()));
            case "id" -> List.of(new Text.DatasetId());
            case "run" -> {
                usesRun = true;
                yield List.of(new Text.Run());
            }
            default -> List.of();
        };
    }

    private List<Text.Piece> field(DimensionField field, int minDigits) {
        return List.of(new Text.Field(field, slots.slot(field), minDigits));
    }

    private static List<Text.Piece> constant(Object value, int minDigits) {
        if (minDigits == 0) {
            return List.of(new Text.Literal(value.toString()));
        }
        if (!(value instanceof Long number)) {
            return List.of();
        }
        StringBuilder digits = new StringBuilder();
        Text.appendDigits(digits, number, minDigits);
        return List.of(new Text.Literal(digits.toString()));
    }
}
