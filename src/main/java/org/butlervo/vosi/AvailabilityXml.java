// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The VOSI availability document as a JAXB class; times are UTC, to the second. */
@XmlRootElement(name = "availability", namespace = Namespaces.AVAILABILITY)
@XmlType(propOrder = {"available", "upSince", "downAt", "backAt", "notes"})
final class AvailabilityXml {
    @XmlElement(namespace = Namespaces.AVAILABILITY)
    final boolean available;

    @XmlElement(namespace = Namespaces.AVAILABILITY)
    final @Nullable String upSince;

    @XmlElement(namespace = Namespaces.AVAILABILITY)
    final @Nullable String downAt;

    @XmlElement(namespace = Namespaces.AVAILABILITY)
    final @Nullable String backAt;

    @XmlElement(name = "note", namespace = Namespaces.AVAILABILITY)
    final List<String> notes;

    private AvailabilityXml() {
        this(Availability.down());
    }

    AvailabilityXml(Availability availability) {
        this.available = availability.available();
        this.upSince = text(availability.upSince());
        this.downAt = text(availability.downAt());
        this.backAt = text(availability.backAt());
        this.notes = availability.notes();
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse(null);
    }
}
