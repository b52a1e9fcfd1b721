package org.pledgewatch.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Copies a sheet step by step, putting texts into cells on the way; rows and cells that are not there are made.
final class SheetCopy {
    private static final Set<String> HEIGHT = Set.of("ht", "customHeight");

    private final String part;
    private final PartXml xml;
    private final XMLStreamWriter copy;
    private final TreeMap<Long, TreeMap<Integer, String>> marks;
    private final Map<Long, Integer> heights;
    private String prefix = "";
    private String namespace = "";

    SheetCopy(
            String part,
            PartXml xml,
            OutputStream out,
            TreeMap<Long, TreeMap<Integer, String>> marks,
            Map<Long, Integer> heights)
            throws IOException {
        this.part = part;
        this.xml = xml;
        this.marks = marks;
        this.heights = heights;
        try {
            this.copy = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    void write() throws IOException {
        try {
            copy.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            long row = 0;
            PartXml.Step step = xml.next();
            while (step != PartXml.Step.OVER) {
                if (xml.begins(step, "row")) {
                    prefix = text(xml.cursor().getPrefix());
                    namespace = text(xml.cursor().getNamespaceURI());
                    row = xml.attribute("r").isEmpty() ? row + 1 : number(xml.attribute("r"));
                    writeRowsBefore(row);
                    copyRow(row);
                } else if (xml.ends(step, "sheetData")) {
                    writeRowsBefore(Long.MAX_VALUE);
                    copyStep(step);
                } else {
                    copyStep(step);
                }
                step = xml.next();
            }
            copy.writeEndDocument();
            copy.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private long number(String written) throws UnreadableWorkbook {
        if (!Digits.areIn(written, 9)) {
            throw PackedFile.damaged(part);
        }
        return Long.parseLong(written);
    }

    private void writeRowsBefore(long row) throws XMLStreamException {
        while (!marks.isEmpty() && marks.firstKey() < row) {
            var made = marks.pollFirstEntry();
            begin("row");
            copy.writeAttribute("r", String.valueOf(made.getKey()));
            writeCellsBefore(Integer.MAX_VALUE, made.getKey(), made.getValue());
            copy.writeEndElement();
        }
    }

    private void copyRow(long row) throws XMLStreamException, UnreadableWorkbook {
        TreeMap<Integer, String> cells = marks.containsKey(row) ? marks.remove(row) : new TreeMap<>();
        copyBegin(xml.cursor(), heights.getOrDefault(row, 0));
        int column = -1;
        PartXml.Step step = xml.next();
        while (!xml.ends(step, "row") && step != PartXml.Step.OVER) {
            if (xml.begins(step, "c")) {
                column = xml.attribute("r").isEmpty()
                        ? column + 1
                        : CellReference.parse(xml.attribute("r")).column();
                writeCellsBefore(column, row, cells);
                if (cells.containsKey(column)) {
                    String style = xml.attribute("s");
                    passOver();
                    writeCell(row, column, style, cells.remove(column));
                    step = xml.next();
                    continue;
                }
            }
            copyStep(step);
            step = xml.next();
        }
        writeCellsBefore(Integer.MAX_VALUE, row, cells);
        copyStep(PartXml.Step.ENDS);
    }

    private void passOver() throws UnreadableWorkbook {
        PartXml.Step step = PartXml.Step.BEGINS;
        while (!xml.ends(step, "c") && step != PartXml.Step.OVER) {
            step = xml.next();
        }
    }

    private void writeCellsBefore(int column, long row, TreeMap<Integer, String> cells) throws XMLStreamException {
        while (!cells.isEmpty() && cells.firstKey() < column) {
            var made = cells.pollFirstEntry();
            writeCell(row, made.getKey(), "", made.getValue());
        }
    }

    private void writeCell(long row, int column, String style, String text) throws XMLStreamException {
        begin("c");
        copy.writeAttribute("r", CellReference.letters(column) + row);
        if (!style.isEmpty()) {
            copy.writeAttribute("s", style);
        }
        if (!text.isEmpty()) {
            copy.writeAttribute("t", "inlineStr");
            begin("is");
            begin("t");
            copy.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
            copy.writeCharacters(CellText.written(text));
            copy.writeEndElement();
            copy.writeEndElement();
        }
        copy.writeEndElement();
    }

    private void begin(String name) throws XMLStreamException {
        copy.writeStartElement(prefix, name, namespace);
    }

    private void copyStep(PartXml.Step step) throws XMLStreamException {
        XMLStreamReader from = xml.cursor();
        switch (step) {
            case BEGINS -> copyBegin(from, 0);
            case TEXT -> copy.writeCharacters(from.getTextCharacters(), from.getTextStart(), from.getTextLength());
            case ENDS -> copy.writeEndElement();
            case OVER -> {}
        }
    }

    /// @param height what a row is made at least, if its height is set; 0 for what is no row, or may stay
    private void copyBegin(XMLStreamReader from, int height) throws XMLStreamException {
        boolean heightened = height() > 0 && height > height();
        copy.writeStartElement(text(from.getPrefix()), from.getLocalName(), text(from.getNamespaceURI()));
        for (int index = 0; index < from.getNamespaceCount(); index++) {
            if (from.getNamespacePrefix(index) == null) {
                copy.writeDefaultNamespace(text(from.getNamespaceURI(index)));
            } else {
                copy.writeNamespace(from.getNamespacePrefix(index), text(from.getNamespaceURI(index)));
            }
        }
        for (int index = 0; index < from.getAttributeCount(); index++) {
            if (heightened && HEIGHT.contains(from.getAttributeLocalName(index))) {
                continue;
            }
            copy.writeAttribute(
                    text(from.getAttributePrefix(index)),
                    text(from.getAttributeNamespace(index)),
                    from.getAttributeLocalName(index),
                    from.getAttributeValue(index));
        }
        if (heightened) {
            copy.writeAttribute("ht", String.valueOf(height));
            copy.writeAttribute("customHeight", "1");
        }
    }

    /// Of the row that has begun, in whole points; 0 where the program fits it to its text.
    private int height() {
        String whole = xml.attribute("ht").replaceFirst("\\..*", "");
        return Digits.areIn(whole, 4) ? Integer.parseInt(whole) : 0;
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
