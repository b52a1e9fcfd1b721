package org.pledgewatch.sdmx.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// XML as it is written. Names are `prefix:name`, as they will stand; attributes are given in pairs.
final class Xml {
    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    static final String MESSAGE = SCHEMAS + "message";
    static final String COMMON = SCHEMAS + "common";
    static final String STRUCTURE = SCHEMAS + "structure";
    static final String GENERIC = SCHEMAS + "data/generic";
    static final String STRUCTURE_SPECIFIC = SCHEMAS + "data/structurespecific";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    Xml(OutputStream out) throws IOException {
        try {
            writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    Xml open(String name, @Nullable String... attributes) throws IOException {
        try {
            writer.writeStartElement(name);
            return with(attributes);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /// Attributes without a value are left out.
    Xml with(@Nullable String... attributes) throws IOException {
        try {
            for (int at = 0; at < attributes.length; at += 2) {
                String value = attributes[at + 1];
                if (value != null) {
                    writer.writeAttribute(String.valueOf(attributes[at]), allowed(value));
                }
            }
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    Xml empty(String name, @Nullable String... attributes) throws IOException {
        try {
            writer.writeEmptyElement(name);
            return with(attributes);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    Xml text(String name, String text, @Nullable String... attributes) throws IOException {
        open(name, attributes);
        try {
            writer.writeCharacters(allowed(text));
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        return close();
    }

    Xml close() throws IOException {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    Xml line() throws IOException {
        try {
            writer.writeCharacters("\n");
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    void finish() throws IOException {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static String allowed(String text) {
        return NOT_XML.matcher(text).find() ? NOT_XML.matcher(text).replaceAll("\ufffd") : text;
    }
}
