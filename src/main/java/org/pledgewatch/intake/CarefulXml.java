package org.pledgewatch.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through an XML file that a stranger sent. A document type is refused, so there are no entities but the five of
/// XML itself and nothing is ever fetched; no text and no nesting is without end. Of what the file says nothing gets
/// into a complaint but the names of elements.
final class CarefulXml implements AutoCloseable {
    static final int DEEPEST = 16;
    static final int LONGEST_TEXT = 100_000;

    private static final int BEGINNING = 1_000;
    private static final XMLInputFactory READERS = hardened();

    private final StrictText bytes;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private boolean isBlank = true;
    private @Nullable Step held;
    private int depth;

    /// Text comes by itself, before the element begins or ends at which it stops; blank text never comes.
    enum Step {
        BEGINS,
        TEXT,
        ENDS,
        OVER
    }

    private CarefulXml(StrictText bytes, XMLStreamReader xml) {
        this.bytes = bytes;
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

    /// @param unlike what to say of a file that is no XML at all, from its first line
    static CarefulXml open(StrictText bytes, Unlike unlike) throws IOException {
        BufferedReader reader = new BufferedReader(bytes);
        String beginning = beginning(reader).strip();
        if (!beginning.startsWith("<")) {
            throw unlike.complaint(beginning.lines().findFirst().orElse(""));
        }
        try {
            CarefulXml careful = new CarefulXml(bytes, READERS.createXMLStreamReader(reader));
            careful.refuseOtherEncodings();
            return careful;
        } catch (XMLStreamException malformed) {
            throw complaint(malformed, 1);
        }
    }

    @FunctionalInterface
    interface Unlike {
        Unreadable complaint(String firstLine);
    }

    private static String beginning(Reader reader) throws IOException {
        char[] characters = new char[BEGINNING];
        reader.mark(BEGINNING);
        int count = reader.read(characters, 0, BEGINNING);
        reader.reset();
        return count < 0 ? "" : new String(characters, 0, count);
    }

    private void refuseOtherEncodings() throws Unreadable {
        String declared = xml.getCharacterEncodingScheme();
        List<String> read = List.of(StandardCharsets.UTF_8.name(), StandardCharsets.US_ASCII.name());
        if (declared != null && !read.contains(declared.toUpperCase(Locale.ROOT))) {
            throw new Unreadable(
                    "The file's first line says that it is encoded otherwise than in UTF-8. Convert it, and"
                            + " take the encoding out of that line: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW-FILE.");
        }
    }

    Step next() throws IOException {
        if (held != null) {
            Step step = held;
            held = null;
            return entered(step);
        }
        text.setLength(0);
        isBlank = true;
        Step step = null;
        while (step == null) {
            step = step(advance());
        }
        if (!isBlank) {
            held = step;
            return Step.TEXT;
        }
        return entered(step);
    }

    private Step entered(Step step) throws Unreadable {
        switch (step) {
            case BEGINS -> depth++;
            case ENDS -> depth--;
            case TEXT, OVER -> {}
        }
        if (depth > DEEPEST) {
            throw new Unreadable("Line " + line() + ": elements lie more than " + DEEPEST
                    + " deep in each other. Check that this is the file you meant.");
        }
        return step;
    }

    private int advance() throws IOException {
        try {
            return xml.next();
        } catch (XMLStreamException malformed) {
            throw complaint(malformed, line());
        } catch (RuntimeException lost) { // the parser's own, on input it never foresaw
            throw malformed(line());
        }
    }

    private @Nullable Step step(int event) throws Unreadable {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> Step.BEGINS;
            case XMLStreamConstants.END_ELEMENT -> Step.ENDS;
            case XMLStreamConstants.END_DOCUMENT -> Step.OVER;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                take();
                yield null;
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable("Line " + line() + " declares a document type or uses an entity, which no file of"
                        + " this layout does and which can be turned against the one who reads it. Take it out.");
            default -> null;
        };
    }

    private void take() throws Unreadable {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw new Unreadable("Line " + line() + ": a text is longer than " + "%,d".formatted(LONGEST_TEXT)
                    + " characters. Check that this is the file you meant.");
        }
        isBlank &= xml.isWhiteSpace();
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /// The name of the element that begins or ends.
    String name() {
        return xml.getLocalName();
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String text() {
        return text.toString();
    }

    /// How many elements are open.
    int depth() {
        return depth;
    }

    long line() {
        return xml.getLocation().getLineNumber();
    }

    String sha256OfAll() {
        return bytes.sha256OfAll();
    }

    private static Unreadable complaint(XMLStreamException malformed, long line) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable;
            }
        }
        String message = String.valueOf(malformed.getMessage());
        boolean endsEarly =
                Arrays.asList("start and end within the same entity", "remature end", "nexpected end").stream()
                        .anyMatch(message::contains);
        return endsEarly
                ? new Unreadable("The file ends in line " + line
                        + ", before the elements in it are closed. It was cut off:" + " fetch it again.")
                : malformed(line);
    }

    private static Unreadable malformed(long line) {
        return new Unreadable(
                "Line " + line + " is not well-formed XML: an element that is never closed, a & that should"
                        + " be &amp;, or a character XML does not know. Fetch the file again, or correct the line.");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            // nothing of it is left to read
        }
        bytes.close();
    }
}
