// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of VOTable 1.4 that we emit, as JAXB classes: one per element, fields named after the schema's attributes and elements. Only {@link
 * VotableAssembly} fills them; a null field is an attribute or element left out.
 */
final class VotableXml {
    /** The namespace of VOTable 1.3, 1.4 and 1.5 alike. */
    static final String NAMESPACE = "http://www.ivoa.net/xml/VOTable/v1.3";

    static final String SCHEMA_LOCATION = NAMESPACE + " http://www.ivoa.net/xml/VOTable/VOTable-1.4.xsd";

    private VotableXml() {}

    @XmlRootElement(name = "VOTABLE")
    static final class Votable {
        @XmlAttribute
        final String version = "1.4";

        @XmlElement(name = "RESOURCE")
        final List<Resource> resources = new ArrayList<>();
    }

    @XmlType(propOrder = {"description", "content"})
    static final class Resource {
        @XmlAttribute
        @Nullable
        String type;

        @XmlAttribute
        @Nullable
        String utype;

        @XmlAttribute
        @Nullable
        String name;

        @XmlElement(name = "DESCRIPTION")
        @Nullable
        String description;

        /** In the order of the schema, in which INFO stands both before and after TABLE. */
        @XmlElements({
            @XmlElement(name = "INFO", type = InfoElement.class),
            @XmlElement(name = "COOSYS", type = Coosys.class),
            @XmlElement(name = "TIMESYS", type = Timesys.class),
            @XmlElement(name = "PARAM", type = ParamElement.class),
            @XmlElement(name = "GROUP", type = Group.class),
            @XmlElement(name = "TABLE", type = Table.class)
        })
        final List<Object> content = new ArrayList<>();
    }

    static final class InfoElement {
        @XmlAttribute
        @Nullable
        String name;

        @XmlAttribute
        @Nullable
        String value;

        @XmlAttribute
        @Nullable
        String ucd;

        @XmlValue
        String text = "";
    }

    static final class Coosys {
        @XmlAttribute(name = "ID")
        @Nullable
        String id;

        @XmlAttribute
        @Nullable
        String system;
    }

    static final class Timesys {
        @XmlAttribute(name = "ID")
        @Nullable
        String id;

        @XmlAttribute
        @Nullable
        String timeorigin;

        @XmlAttribute
        @Nullable
        String timescale;

        @XmlAttribute
        @Nullable
        String refposition;
    }

    @XmlType(propOrder = {"fields", "data"})
    static final class Table {
        @XmlAttribute
        @Nullable
        String name;

        @XmlAttribute
        @Nullable
        String utype;

        @XmlElement(name = "FIELD")
        final List<Field> fields = new ArrayList<>();

        @XmlElement(name = "DATA")
        @Nullable
        Data data;
    }

    /** What FIELD and PARAM have in common. */
    abstract static class Variable {
        @XmlAttribute(name = "ID")
        @Nullable
        String id;

        @XmlAttribute
        @Nullable
        String name;

        @XmlAttribute
        @Nullable
        String datatype;

        @XmlAttribute
        @Nullable
        String arraysize;

        @XmlAttribute
        @Nullable
        String xtype;

        @XmlAttribute
        @Nullable
        String unit;

        @XmlAttribute
        @Nullable
        String ucd;

        @XmlAttribute
        @Nullable
        String utype;

        @XmlAttribute
        @Nullable
        String ref;

        @XmlElement(name = "DESCRIPTION")
        @Nullable
        String description;
    }

    static final class Field extends Variable {}

    static final class ParamElement extends Variable {
        @XmlAttribute
        @Nullable
        String value;

        @XmlElement(name = "VALUES")
        @Nullable
        Values values;
    }

    static final class Group {
        @XmlAttribute
        @Nullable
        String name;

        @XmlElement(name = "PARAM")
        final List<ParamElement> params = new ArrayList<>();

        @XmlElement(name = "GROUP")
        final List<Group> groups = new ArrayList<>();
    }

    @XmlType(propOrder = {"min", "max", "options"})
    static final class Values {
        @XmlElement(name = "MIN")
        @Nullable
        Bound min;

        @XmlElement(name = "MAX")
        @Nullable
        Bound max;

        @XmlElement(name = "OPTION")
        final List<OptionElement> options = new ArrayList<>();
    }

    static final class Bound {
        @XmlAttribute
        @Nullable
        String value;
    }

    static final class OptionElement {
        @XmlAttribute
        @Nullable
        String name;

        @XmlAttribute
        @Nullable
        String value;
    }

    /** Exactly one of the two holds the mark of the rows' place. */
    static final class Data {
        @XmlElement(name = "TABLEDATA")
        @Nullable
        String tabledata;

        @XmlElement(name = "BINARY2")
        @Nullable
        Binary2 binary2;
    }

    static final class Binary2 {
        @XmlElement(name = "STREAM")
        final Stream stream = new Stream();
    }

    static final class Stream {
        @XmlAttribute
        final String encoding = "base64";

        @XmlValue
        String rows = "";
    }
}
