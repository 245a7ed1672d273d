// SPDX-License-Identifier: MIT
package org.butlervo.format;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.butlervo.fault.DaliFault;
import org.butlervo.table.Column;
import org.butlervo.table.Outcome;
import org.butlervo.table.Param;
import org.butlervo.table.RowBuffer;
import org.butlervo.table.TableDocument;
import org.butlervo.votable.XmlText;

/** A page with a plain table, for people; without scripts and styles. */
@Dependent
public final class HtmlFormat implements TableFormat {
    private static final MediaType MEDIA_TYPE = MediaType.parse("text/html;charset=UTF-8");

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MEDIA_TYPE);
    }

    @Override
    public boolean isForPeopleOnly() {
        return true;
    }

    @Override
    public TableWriter open(TableDocument document, OutputStream out) throws IOException {
        RowBuffer head = new RowBuffer();
        putStart(document.name(), head);
        putParagraph(document.description(), head);
        document.warnings().forEach(warning -> putParagraph("Warning: " + warning, head));
        selfDescription(document).forEach(address -> {
            head.putText("<p>");
            HtmlEncoder.putLink(address + "?MAXREC=0", "How to query this service", head);
            head.putText("</p>\n");
        });
        head.putText("<table border=\"1\">\n<thead><tr>");
        document.columns().forEach(column -> putHeading(column, head));
        head.putText("</tr></thead>\n<tbody>\n");
        return new StreamedTable(out, head.toByteArray(), new HtmlEncoder(document.columns()), HtmlFormat::tail);
    }

    @Override
    public FaultDocument fault(DaliFault fault, MediaType contentType) {
        RowBuffer page = new RowBuffer();
        putStart("Error", page);
        putParagraph(fault.text(), page);
        putEnd(page);
        return new FaultDocument(contentType, page.toByteArray());
    }

    private static byte[] tail(Outcome outcome) {
        RowBuffer buffer = new RowBuffer();
        buffer.putText("</tbody>\n</table>\n");
        if (!outcome.equals(Outcome.COMPLETE)) {
            putParagraph(outcome.status() + ": " + outcome.text(), buffer);
        }
        putEnd(buffer);
        return buffer.toByteArray();
    }

    private static List<String> selfDescription(TableDocument document) {
        return document.services().stream()
                .filter(service -> service.utype().equals("adhoc:this"))
                .flatMap(service -> service.params().stream())
                .filter(param -> param.name().equals("accessURL"))
                .map(Param::value)
                .toList();
    }

    private static void putStart(String title, RowBuffer buffer) {
        buffer.putText("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"UTF-8\"/><title>");
        XmlText.put(title, buffer);
        buffer.putText("</title></head>\n<body>\n<h1>");
        XmlText.put(title, buffer);
        buffer.putText("</h1>\n");
    }

    private static void putEnd(RowBuffer buffer) {
        buffer.putText("</body>\n</html>\n");
    }

    private static void putHeading(Column column, RowBuffer buffer) {
        buffer.putText("<th title=\"");
        XmlText.put(column.description(), buffer);
        buffer.putText("\">");
        XmlText.put(column.unit().isEmpty() ? column.name() : column.name() + " [" + column.unit() + "]", buffer);
        buffer.putText("</th>");
    }

    private static void putParagraph(String text, RowBuffer buffer) {
        if (!text.isEmpty()) {
            buffer.putText("<p>");
            XmlText.put(text, buffer);
            buffer.putText("</p>\n");
        }
    }
}
