// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSeeAlso;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.namespace.QName;
import org.butlervo.quantity.Interval;
import org.butlervo.vosi.CapabilitiesXml.CapabilityElement;
import org.jspecify.annotations.Nullable;

/** The registry record as JAXB classes; only the root is in a namespace. */
final class RegistryRecordXml {
    private static final QName ROOT = new QName(Namespaces.REGISTRY, "Resource");

    private RegistryRecordXml() {}

    /** The root is declared as any resource, so that the kind of resource stands in xsi:type. */
    static JAXBElement<ResourceElement> of(RegistryRecord record) {
        return new JAXBElement<>(ROOT, ResourceElement.class, new CatalogService(record));
    }

    @XmlType(
            name = "Resource",
            namespace = Namespaces.RESOURCE,
            propOrder = {"title", "shortName", "identifier", "curation", "content"})
    @XmlSeeAlso(CatalogService.class)
    abstract static class ResourceElement {
        @XmlAttribute
        @Nullable
        String created;

        @XmlAttribute
        @Nullable
        String updated;

        @XmlAttribute
        final String status = "active";

        @Nullable
        String title;

        @Nullable
        String shortName;

        @Nullable
        String identifier;

        @Nullable
        CurationElement curation;

        @Nullable
        ContentElement content;
    }

    @XmlType(
            name = "CatalogService",
            namespace = Namespaces.DATA_SERVICE,
            propOrder = {"capabilities", "coverage"})
    static final class CatalogService extends ResourceElement {
        @XmlElement(name = "capability")
        @Nullable
        List<CapabilityElement> capabilities;

        @Nullable
        Coverage coverage;

        private CatalogService() {}

        CatalogService(RegistryRecord record) {
            this.created = text(record.created());
            this.updated = text(record.updated());
            this.title = record.title();
            this.shortName = orNull(record.shortName());
            this.identifier = record.identifier();
            this.curation = new CurationElement(record.curation());
            this.content = new ContentElement(record.content());
            this.capabilities =
                    record.capabilities().stream().map(CapabilityElement::new).toList();
            this.coverage = new Coverage(record.coverage());
        }
    }

    @XmlType(
            name = "Curation",
            namespace = Namespaces.RESOURCE,
            propOrder = {"publisher", "creator", "contact"})
    static final class CurationElement {
        @Nullable
        String publisher;

        @Nullable
        Person creator;

        @Nullable
        Person contact;

        private CurationElement() {}

        CurationElement(RegistryRecord.Curation curation) {
            this.publisher = curation.publisher();
            this.creator = curation.creator().isEmpty() ? null : new Person(curation.creator(), "");
            this.contact = new Person(curation.contactName(), curation.contactEmail());
        }
    }

    @XmlType(propOrder = {"name", "email"})
    static final class Person {
        @Nullable
        String name;

        @Nullable
        String email;

        private Person() {}

        Person(String name, String email) {
            this.name = name;
            this.email = orNull(email);
        }
    }

    @XmlType(
            name = "Content",
            namespace = Namespaces.RESOURCE,
            propOrder = {"subjects", "description", "referenceUrl", "type"})
    static final class ContentElement {
        @XmlElement(name = "subject")
        @Nullable
        List<String> subjects;

        @Nullable
        String description;

        @XmlElement(name = "referenceURL")
        @Nullable
        String referenceUrl;

        final String type = "Archive";

        private ContentElement() {}

        ContentElement(RegistryRecord.Content content) {
            this.subjects = content.subjects();
            this.description = content.description();
            this.referenceUrl = content.referenceUrl();
        }
    }

    @XmlType(
            name = "Coverage",
            namespace = Namespaces.DATA_SERVICE,
            propOrder = {"temporal", "spectral", "wavebands"})
    static final class Coverage {
        @Nullable
        String temporal;

        @Nullable
        String spectral;

        @XmlElement(name = "waveband")
        @Nullable
        List<String> wavebands;

        private Coverage() {}

        Coverage(RegistryRecord.Coverage coverage) {
            this.temporal = coverage.timeMjd().map(RegistryRecordXml::text).orElse(null);
            this.spectral = coverage.energyJoules().map(RegistryRecordXml::text).orElse(null);
            this.wavebands = coverage.wavebands();
        }
    }

    private static String text(Interval interval) {
        return interval.min() + " " + interval.max();
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
