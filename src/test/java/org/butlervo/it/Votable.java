// SPDX-License-Identifier: MIT
package org.butlervo.it;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A VOTable document as a client reads it, with the parser of the JDK. */
record Votable(Document document) {
    static Votable parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Votable(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("no XML: " + xml.substring(0, Math.min(300, xml.length())), e);
        }
    }

    private List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The last QUERY_STATUS, which counts. */
    String status() {
        List<String> all = infos("QUERY_STATUS");
        return all.get(all.size() - 1);
    }

    /** The values of the INFOs of that name, in order. */
    List<String> infos(String name) {
        return elements("INFO").stream()
                .filter(info -> info.getAttribute("name").equals(name))
                .map(info -> info.getAttribute("value"))
                .toList();
    }

    /** The texts of the INFOs of that name, in order. */
    List<String> infoTexts(String name) {
        return elements("INFO").stream()
                .filter(info -> info.getAttribute("name").equals(name))
                .map(Element::getTextContent)
                .toList();
    }

    List<String> columns() {
        return elements("FIELD").stream()
                .map(field -> field.getAttribute("name"))
                .toList();
    }

    List<String> params() {
        return elements("PARAM").stream()
                .map(param -> param.getAttribute("name"))
                .toList();
    }

    int rowCount() {
        return elements("TR").size();
    }

    /** The cells of a column, in the order of the rows; empty for null. */
    List<String> column(String name) {
        int position = columns().indexOf(name);
        return elements("TR").stream()
                .map(row -> row.getElementsByTagNameNS("*", "TD").item(position).getTextContent())
                .toList();
    }
}
