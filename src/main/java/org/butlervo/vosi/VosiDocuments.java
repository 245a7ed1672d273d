// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes the documents of VOSI 1.1, and the registry record, as UTF-8; serve them as {@link #CONTENT_TYPE}. Thread-safe; the JAXB context is made once. */
public final class VosiDocuments {
    /** The media type of these documents. */
    public static final String CONTENT_TYPE = "text/xml";

    /** The media type of examples. */
    public static final String EXAMPLES_TYPE = "application/xhtml+xml;charset=UTF-8";

    private static final JAXBContext CONTEXT = context();

    private VosiDocuments() {}

    /** The capabilities document, capabilities in the given order. */
    public static byte[] capabilities(List<Capability> capabilities) {
        return marshal(new CapabilitiesXml(capabilities));
    }

    /** The availability document. */
    public static byte[] availability(Availability availability) {
        return marshal(new AvailabilityXml(availability));
    }

    /** The record by which an operator registers the service. */
    public static byte[] registryRecord(RegistryRecord record) {
        return marshal(RegistryRecordXml.of(record));
    }

    /** The tables document, of one table. */
    public static byte[] tables(Table table) {
        return marshal(new TablesXml(table));
    }

    /** The document of the table alone. */
    public static byte[] table(Table table) {
        return marshal(TablesXml.alone(table));
    }

    /** A DALI-examples document, a page for people and programs; serve it as {@link #EXAMPLES_TYPE}. */
    public static byte[] examples(String title, List<Example> examples) {
        return ExamplesXhtml.of(title, examples);
    }

    private static byte[] marshal(Object root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.marshal(root, out);
        } catch (JAXBException e) {
            throw new IllegalStateException("the VOSI model cannot be written", e);
        }
        return out.toByteArray();
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(
                    CapabilitiesXml.class,
                    AvailabilityXml.class,
                    TablesXml.class,
                    RegistryRecordXml.ResourceElement.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the VOSI model is not valid", e);
        }
    }
}
