// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSeeAlso;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The VOSI capabilities document as JAXB classes; the root is in VOSI's namespace, what it holds is in none. */
@XmlRootElement(name = "capabilities", namespace = Namespaces.CAPABILITIES)
final class CapabilitiesXml {
    @XmlElement(name = "capability")
    final List<CapabilityElement> capabilities;

    private CapabilitiesXml() {
        this(List.of());
    }

    CapabilitiesXml(List<Capability> capabilities) {
        this.capabilities = capabilities.stream().map(CapabilityElement::new).toList();
    }

    @XmlType(
            name = "Capability",
            namespace = Namespaces.RESOURCE,
            propOrder = {"description", "interfaces"})
    static final class CapabilityElement {
        @XmlAttribute(name = "standardID")
        @Nullable
        String standardId;

        @Nullable
        String description;

        @XmlElement(name = "interface")
        @Nullable
        List<InterfaceElement> interfaces;

        private CapabilityElement() {}

        CapabilityElement(Capability capability) {
            this.standardId = capability.standardId();
            this.description = orNull(capability.description());
            this.interfaces =
                    capability.endpoints().stream().map(InterfaceElement::of).toList();
        }
    }

    @XmlType(
            name = "Interface",
            namespace = Namespaces.RESOURCE,
            propOrder = {"accessUrl", "securityMethod"})
    @XmlSeeAlso({ParamHttp.class, WebBrowser.class})
    abstract static class InterfaceElement {
        @XmlAttribute
        @Nullable
        String role;

        @XmlAttribute
        @Nullable
        String version;

        @XmlElement(name = "accessURL")
        @Nullable
        AccessUrl accessUrl;

        @Nullable
        SecurityMethod securityMethod;

        static InterfaceElement of(Endpoint endpoint) {
            InterfaceElement element = switch (endpoint.kind()) {
                case PARAM_HTTP -> new ParamHttp(endpoint);
                case WEB_BROWSER -> new WebBrowser();
            };
            element.role = "std";
            element.version = orNull(endpoint.version());
            element.accessUrl = new AccessUrl(endpoint);
            element.securityMethod =
                    endpoint.securityMethod().isEmpty() ? null : new SecurityMethod(endpoint.securityMethod());
            return element;
        }
    }

    @XmlType(
            name = "ParamHTTP",
            namespace = Namespaces.DATA_SERVICE,
            propOrder = {"resultType", "testQuery"})
    static final class ParamHttp extends InterfaceElement {
        @Nullable
        String resultType;

        @Nullable
        String testQuery;

        private ParamHttp() {}

        ParamHttp(Endpoint endpoint) {
            this.resultType = orNull(endpoint.resultType());
            this.testQuery = orNull(endpoint.testQuery());
        }
    }

    @XmlType(name = "WebBrowser", namespace = Namespaces.RESOURCE)
    static final class WebBrowser extends InterfaceElement {}

    @XmlType(name = "AccessURL", namespace = Namespaces.RESOURCE)
    static final class AccessUrl {
        @XmlAttribute
        @Nullable
        String use;

        @XmlValue
        @Nullable
        String url;

        private AccessUrl() {}

        AccessUrl(Endpoint endpoint) {
            this.use = endpoint.base() ? "base" : "full";
            this.url = endpoint.url();
        }
    }

    @XmlType(name = "SecurityMethod", namespace = Namespaces.RESOURCE)
    static final class SecurityMethod {
        @XmlAttribute(name = "standardID")
        @Nullable
        String standardId;

        private SecurityMethod() {}

        SecurityMethod(String standardId) {
            this.standardId = standardId;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
