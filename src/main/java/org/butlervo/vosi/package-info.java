// SPDX-License-Identifier: MIT
/**
 * VOSI 1.1: the JAXB model and the content of availability and capabilities; the service's record for registries.
 */
@org.jspecify.annotations.NullMarked
@XmlSchema(
        xmlns = {
            @XmlNs(prefix = "vosi", namespaceURI = Namespaces.CAPABILITIES),
            @XmlNs(prefix = "avl", namespaceURI = Namespaces.AVAILABILITY),
            @XmlNs(prefix = "ri", namespaceURI = Namespaces.REGISTRY),
            @XmlNs(prefix = "vr", namespaceURI = Namespaces.RESOURCE),
            @XmlNs(prefix = "vs", namespaceURI = Namespaces.DATA_SERVICE)
        })
@XmlAccessorType(XmlAccessType.FIELD)
@XmlJavaTypeAdapter(type = String.class, value = LegalXml.class)
package org.butlervo.vosi;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.butlervo.votable.LegalXml;
