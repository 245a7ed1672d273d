// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

/** The XML namespaces of VOSI and of the registry schemas that its documents use. */
final class Namespaces {
    static final String CAPABILITIES = "http://www.ivoa.net/xml/VOSICapabilities/v1.0";
    static final String AVAILABILITY = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
    static final String TABLES = "http://www.ivoa.net/xml/VOSITables/v1.0";
    /** Of VOResource 1.0 to 1.2. */
    static final String RESOURCE = "http://www.ivoa.net/xml/VOResource/v1.0";
    /** Of VODataService 1.1 to 1.3. */
    static final String DATA_SERVICE = "http://www.ivoa.net/xml/VODataService/v1.1";
    /** Of registry records. */
    static final String REGISTRY = "http://www.ivoa.net/xml/RegistryInterface/v1.0";

    private Namespaces() {}
}
