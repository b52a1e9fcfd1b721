package org.pledgewatch.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through one part of a workbook. A document type is refused, so there are no entities but the five of XML
/// itself and nothing is ever fetched.
final class PartXml implements AutoCloseable {
    private static final XMLInputFactory READERS = hardened();
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "US-ASCII");

    private final String part;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /// Comments and processing instructions never come.
    enum Step {
        BEGINS,
        TEXT,
        ENDS,
        OVER
    }

    private PartXml(String part, InputStream in, XMLStreamReader xml) {
        this.part = part;
        this.in = in;
        this.xml = xml;
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    static PartXml open(PackedFile file, String part) throws IOException {
        return open(part, file.part(part));
    }

    static PartXml open(String part, InputStream in) throws IOException {
        try {
            PartXml xml = new PartXml(part, in, READERS.createXMLStreamReader(text(in)));
            String declared = xml.xml.getCharacterEncodingScheme();
            if (declared != null && !ENCODINGS.contains(declared.toUpperCase(Locale.ROOT))) {
                throw PackedFile.damaged(part);
            }
            return xml;
        } catch (XMLStreamException | IOException | RuntimeException malformed) {
            in.close();
            throw complaint(part, malformed);
        }
    }

    /// The two encodings that workbooks may be written in, told apart by their first bytes. The parser's own decoders
    /// know many more, and complain on standard error.
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] mark = new byte[3];
        int count = bytes.readNBytes(mark, 0, 3);
        boolean isUtf16 = count > 1 && (mark[0] & mark[1]) == (byte) 0xFE && mark[0] != mark[1];
        boolean isMarked = count == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!isMarked) {
            bytes.unread(mark, 0, count);
        }
        Charset charset = isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    Step next() throws UnreadableWorkbook {
        try {
            Step step = null;
            while (step == null) {
                step = step(xml.next());
            }
            return step;
        } catch (XMLStreamException | RuntimeException malformed) { // the parser throws its own where it is lost
            throw complaint(part, malformed);
        }
    }

    private @Nullable Step step(int event) throws UnreadableWorkbook {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                enter();
                yield Step.BEGINS;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                yield Step.ENDS;
            }
            case XMLStreamConstants.END_DOCUMENT -> Step.OVER;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> Step.TEXT;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableWorkbook("The part " + PackedFile.shortened(part) + " declares a document type or"
                        + " uses an entity, which no spreadsheet program does and which can be turned against the one"
                        + " who reads it. Fill in the template.");
            default -> null;
        };
    }

    private void enter() throws UnreadableWorkbook {
        depth++;
        names.add(xml.getLocalName());
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            names.add(xml.getAttributeLocalName(index));
        }
        if (depth > Limits.DEPTH || names.size() > Limits.NAMES) {
            throw new UnreadableWorkbook("The part " + PackedFile.shortened(part)
                    + " is built as no spreadsheet program" + " builds it. Fill in the template.");
        }
    }

    /// The name of the element that begins or ends, without its prefix.
    String name() {
        return xml.getLocalName();
    }

    boolean begins(Step step, String name) {
        return step == Step.BEGINS && name().equals(name);
    }

    boolean ends(Step step, String name) {
        return step == Step.ENDS && name().equals(name);
    }

    /// An attribute's value by its name without prefix; empty where there is none.
    String attribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return "";
    }

    /// Adds the text that came to what came before of one cell, or of one property.
    void addTextTo(StringBuilder text) throws UnreadableWorkbook {
        if (text.length() + xml.getTextLength() > Limits.CELL) {
            throw new UnreadableWorkbook("A text in the part " + PackedFile.shortened(part) + " is longer than "
                    + Limits.said(Limits.CELL) + " characters. Check that this is the file you meant.");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    XMLStreamReader cursor() {
        return xml;
    }

    /// Reads on to the end, for what may not stand there.
    void walk() throws UnreadableWorkbook {
        Step step = Step.BEGINS;
        while (step != Step.OVER) {
            step = next();
        }
    }

    private static UnreadableWorkbook complaint(String part, Exception malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbook unreadable) {
                return unreadable;
            }
        }
        return PackedFile.damaged(part);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            // nothing of it is left to read
        }
        in.close();
    }
}
