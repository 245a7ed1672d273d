// SPDX-License-Identifier: MIT
/**
 * VOTable 1.4: the JAXB model of the document around the rows and the streaming encoders of the rows.
 */
@org.jspecify.annotations.NullMarked
@XmlSchema(
        namespace = VotableXml.NAMESPACE,
        elementFormDefault = XmlNsForm.QUALIFIED,
        xmlns = @XmlNs(prefix = "", namespaceURI = VotableXml.NAMESPACE))
@XmlAccessorType(XmlAccessType.FIELD)
@XmlJavaTypeAdapter(type = String.class, value = LegalXml.class)
package org.butlervo.votable;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
