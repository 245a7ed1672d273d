// SPDX-License-Identifier: MIT
package org.butlervo.vosi;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.jspecify.annotations.Nullable;

/** The VOSI tables document as JAXB classes: one schema with one table; only the root is in a namespace. */
@XmlRootElement(name = "tableset", namespace = Namespaces.TABLES)
final class TablesXml {
    @XmlElement(name = "schema")
    final @Nullable SchemaElement schema;

    private TablesXml() {
        this.schema = null;
    }

    TablesXml(Table table) {
        this.schema = new SchemaElement(table);
    }

    /** The same table as a document of its own. */
    static JAXBElement<TableElement> alone(Table table) {
        return new JAXBElement<>(new QName(Namespaces.TABLES, "table"), TableElement.class, new TableElement(table));
    }

    @XmlType(
            name = "",
            propOrder = {"name", "table"})
    static final class SchemaElement {
        @Nullable
        String name;

        @Nullable
        TableElement table;

        private SchemaElement() {}

        SchemaElement(Table table) {
            this.name = table.schema();
            this.table = new TableElement(table);
        }
    }

    @XmlType(
            name = "",
            propOrder = {"name", "description", "utype", "columns"})
    static final class TableElement {
        @Nullable
        String name;

        @Nullable
        String description;

        @Nullable
        String utype;

        @XmlElement(name = "column")
        @Nullable
        List<ColumnElement> columns;

        private TableElement() {}

        TableElement(Table table) {
            this.name = table.name();
            this.description = orNull(table.description());
            this.utype = orNull(table.utype());
            this.columns = table.columns().stream().map(ColumnElement::new).toList();
        }
    }

    @XmlType(
            name = "",
            propOrder = {"name", "description", "unit", "ucd", "utype", "dataType"})
    static final class ColumnElement {
        @Nullable
        String name;

        @Nullable
        String description;

        @Nullable
        String unit;

        @Nullable
        String ucd;

        @Nullable
        String utype;

        @Nullable
        DataTypeElement dataType;

        private ColumnElement() {}

        ColumnElement(Column column) {
            this.name = column.name();
            this.description = orNull(column.description());
            this.unit = orNull(column.unit());
            this.ucd = orNull(column.ucd());
            this.utype = orNull(column.utype());
            this.dataType = new DataTypeElement(column);
        }
    }

    @XmlType(name = "VOTableType", namespace = Namespaces.DATA_SERVICE)
    static final class DataTypeElement {
        @XmlAttribute(name = "type", namespace = "http://www.w3.org/2001/XMLSchema-instance")
        final String type = "vs:VOTableType";

        @XmlAttribute
        @Nullable
        String arraysize;

        @XmlAttribute
        @Nullable
        String extendedType;

        @XmlValue
        @Nullable
        String value;

        private DataTypeElement() {}

        DataTypeElement(Column column) {
            boolean text = column.type() == DataType.TEXT;
            this.arraysize = text ? "*" : null;
            this.extendedType = orNull(column.xtype());
            this.value = text ? "char" : column.type().name().toLowerCase(Locale.ROOT);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
