// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import org.butlervo.votable.VotableXml.Votable;

/** Writes the JAXB model as UTF-8. The context is made once and is thread-safe. */
final class VotableMarshaller {
    private static final JAXBContext CONTEXT = context();

    private VotableMarshaller() {}

    static byte[] marshal(Votable votable) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        try {
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.setProperty(Marshaller.JAXB_SCHEMA_LOCATION, VotableXml.SCHEMA_LOCATION);
            marshaller.marshal(votable, out);
        } catch (JAXBException e) {
            throw new IllegalStateException("the VOTable model cannot be written", e);
        }
        return out.toByteArray();
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(Votable.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the VOTable model is not valid", e);
        }
    }
}
