// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.butlervo.fault.DaliFault;
import org.butlervo.table.Column;
import org.butlervo.table.Info;
import org.butlervo.table.Outcome;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.TableDocument;

/**
 * JSON, in a shape of our own that can be read as a stream:
 *
 * <pre>{@code
 * {"name": "ivoa.ObsCore", "description": "…",
 *  "infos": [{"name": "standardID", "value": "…", "text": ""}], "warnings": ["…"],
 *  "columns": [{"name": "s_ra", "type": "double", "unit": "deg", "ucd": "…", "utype": "…", "xtype": "", "description": "…"}],
 *  "data": [["…", 2, 53.125, null, true]],
 *  "status": "OK", "message": ""}
 * }</pre>
 *
 * <p>A null is {@code null}, an infinite number a string. The status, {@code OK}, {@code OVERFLOW} or {@code ERROR}, comes last because it is known
 * last. A fault before the first row is an object with status and message alone.
 */
@Dependent
public final class JsonFormat implements TableFormat {
    private static final MediaType MEDIA_TYPE = MediaType.parse("application/json");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MEDIA_TYPE);
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) throws IOException {
        return new StreamedTable(
                out,
                head(document).toByteArray(),
                new JsonEncoder(document.columns()),
                outcome -> tail(outcome).toByteArray());
    }

    @Override
    public FaultDocument fault(DaliFault fault, MediaType contentType) {
        RowBuffer buffer = new RowBuffer();
        buffer.put('{');
        putStatus(Outcome.failed(fault), buffer);
        return new FaultDocument(contentType, buffer.toByteArray());
    }

    private static RowBuffer head(TableDocument document) {
        RowBuffer buffer = new RowBuffer();
        buffer.put('{');
        putMember("name", document.name(), buffer);
        buffer.putText(",\n");
        putMember("description", document.description(), buffer);
        buffer.putText(",\n\"infos\":");
        putList(document.infos(), JsonFormat::putInfo, buffer);
        buffer.putText(",\n\"warnings\":");
        putList(document.warnings(), JsonText::put, buffer);
        buffer.putText(",\n\"columns\":");
        putList(document.columns(), JsonFormat::putColumn, buffer);
        buffer.putText(",\n\"data\":[");
        return buffer;
    }

    private static RowBuffer tail(Outcome outcome) {
        RowBuffer buffer = new RowBuffer();
        buffer.putText("\n],\n");
        putStatus(outcome, buffer);
        return buffer;
    }

    private static void putStatus(Outcome outcome, RowBuffer buffer) {
        putMember("status", outcome.status(), buffer);
        buffer.put(',');
        putMember("message", outcome.text(), buffer);
        buffer.putText("}\n");
    }

    private static void putInfo(Info info, RowBuffer buffer) {
        putObject(
                List.of(
                        Map.entry("name", info.name()),
                        Map.entry("value", info.value()),
                        Map.entry("text", info.text())),
                buffer);
    }

    private static void putColumn(Column column, RowBuffer buffer) {
        putObject(
                List.of(
                        Map.entry("name", column.name()),
                        Map.entry("type", column.type().name().toLowerCase(Locale.ROOT)),
                        Map.entry("unit", column.unit()),
                        Map.entry("ucd", column.ucd()),
                        Map.entry("utype", column.utype()),
                        Map.entry("xtype", column.xtype()),
                        Map.entry("description", column.description())),
                buffer);
    }

    private static void putObject(List<Map.Entry<String, String>> members, RowBuffer buffer) {
        buffer.put('{');
        for (Iterator<Map.Entry<String, String>> rest = members.iterator(); rest.hasNext(); ) {
            Map.Entry<String, String> member = rest.next();
            putMember(member.getKey(), member.getValue(), buffer);
            if (rest.hasNext()) {
                buffer.put(',');
            }
        }
        buffer.put('}');
    }

    private static <T> void putList(List<T> items, BiConsumer<T, RowBuffer> put, RowBuffer buffer) {
        buffer.put('[');
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            put.accept(rest.next(), buffer);
            if (rest.hasNext()) {
                buffer.putText(",\n");
            }
        }
        buffer.put(']');
    }

    private static void putMember(String name, String value, RowBuffer buffer) {
        JsonText.put(name, buffer);
        buffer.put(':');
        JsonText.put(value, buffer);
    }
}
