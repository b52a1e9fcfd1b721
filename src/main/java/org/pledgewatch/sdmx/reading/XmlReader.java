package org.pledgewatch.sdmx.reading;

import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// SDMX-ML 2.1, generic and structure-specific data. What an entity or a document type would do is not done.
public final class XmlReader implements DataReader {
    private static final int LONGEST = 1_000_000;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    }

    @Override
    public void read(Message message, Consumer<ReceivedRow> rows) throws IOException {
        try (Allowance in = new Allowance(message.open(), LONGEST)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            XmlRows meant = new XmlRows(xml, rows);
            while (xml.hasNext()) {
                int event = xml.next();
                in.renew();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> meant.begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> meant.end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> meant.text(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableMessage(
                                line(xml), "The file has a document type or entities. These are not read.");
                    default -> {
                        // comments and the like mean nothing
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException failed) {
                throw failed;
            }
            throw new UnreadableMessage(
                    Math.max(
                            0,
                            malformed.getLocation() == null
                                    ? 0
                                    : malformed.getLocation().getLineNumber()),
                    "The file is not well-formed XML.");
        }
    }

    static long line(XMLStreamReader xml) {
        return Math.max(0, xml.getLocation().getLineNumber());
    }
}
