// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a DALI-examples document (DALI 1.1 section 2.3): XHTML for people, with RDFa for programs. Not thread-safe. */
final class ExamplesXhtml {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String VOCABULARY = "http://www.ivoa.net/rdf/examples#";

    private final XMLStreamWriter out;

    private ExamplesXhtml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] of(String title, List<Example> examples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new ExamplesXhtml(out).write(title, examples);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the examples cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(String title, List<Example> examples) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("html");
        out.writeDefaultNamespace(XHTML);
        out.writeAttribute("lang", "en");
        out.writeStartElement("head");
        text("title", title);
        out.writeEndElement();
        out.writeStartElement("body");
        out.writeAttribute("vocab", VOCABULARY);
        text("h1", title);
        for (Example example : examples) {
            write(example);
        }
        out.writeEndDocument();
    }

    private void write(Example example) throws XMLStreamException {
        out.writeStartElement("div");
        out.writeAttribute("typeof", "example");
        out.writeAttribute("id", example.id());
        out.writeAttribute("resource", "#" + example.id());
        property("h2", "name", example.name());
        out.writeStartElement("p");
        out.writeCharacters("Capability: ");
        property("code", "capability", example.capability());
        out.writeEndElement();
        out.writeStartElement("ul");
        for (Map.Entry<String, String> parameter : example.parameters().entrySet()) {
            out.writeStartElement("li");
            out.writeAttribute("property", "generic-parameter");
            out.writeAttribute("typeof", "keyval");
            property("code", "key", parameter.getKey());
            out.writeCharacters(" = ");
            property("code", "value", parameter.getValue());
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeStartElement("p");
        out.writeStartElement("a");
        out.writeAttribute("href", example.url());
        out.writeCharacters(example.url());
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void property(String element, String property, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeAttribute("property", property);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
