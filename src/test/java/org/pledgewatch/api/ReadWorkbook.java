package org.pledgewatch.api;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A workbook as a spreadsheet program reads it: sheets by name, cells as numbers, days, true or false, or texts.
record ReadWorkbook(Map<String, List<List<Object>>> sheets, boolean hasFormulas) {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    static ReadWorkbook of(byte[] bytes) throws IOException, ParserConfigurationException, SAXException {
        Map<String, Document> parts = new HashMap<>();
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName(), parsed(zip.getInputStream(entry)));
                }
            }
        } finally {
            Files.delete(file);
        }
        Set<Integer> days = dayStyles(parts.get("xl/styles.xml"));
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        boolean formulas = false;
        List<Element> names = elements(parts.get("xl/workbook.xml").getDocumentElement(), "sheet");
        for (int at = 0; at < names.size(); at++) {
            Document sheet = parts.get("xl/worksheets/sheet" + (at + 1) + ".xml");
            formulas |= !elements(sheet.getDocumentElement(), "f").isEmpty();
            sheets.put(names.get(at).getAttribute("name"), rows(sheet, parts.get("xl/sharedStrings.xml"), days));
        }
        return new ReadWorkbook(sheets, formulas);
    }

    private static Document parsed(InputStream xml) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }

    private static Set<Integer> dayStyles(Document styles) {
        Set<String> formats = new HashSet<>();
        for (Element format : elements(styles.getDocumentElement(), "numFmt")) {
            if (format.getAttribute("formatCode").equals("yyyy-mm-dd")) {
                formats.add(format.getAttribute("numFmtId"));
            }
        }
        Set<Integer> days = new HashSet<>();
        List<Element> used =
                elements(elements(styles.getDocumentElement(), "cellXfs").getFirst(), "xf");
        for (int at = 0; at < used.size(); at++) {
            if (formats.contains(used.get(at).getAttribute("numFmtId"))) {
                days.add(at);
            }
        }
        return days;
    }

    private static List<List<Object>> rows(Document sheet, Document shared, Set<Integer> days) {
        List<List<Object>> rows = new ArrayList<>();
        for (Element row : elements(sheet.getDocumentElement(), "row")) {
            List<Object> cells = new ArrayList<>();
            for (Element cell : elements(row, "c")) {
                int column = column(cell.getAttribute("r"));
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value(cell, shared, days));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int column(String reference) {
        int column = 0;
        for (char letter : reference.replaceAll("\\d", "").toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static Object value(Element cell, Document shared, Set<Integer> days) {
        String text = cell.getTextContent();
        return switch (cell.getAttribute("t")) {
            case "inlineStr" -> text;
            case "s" ->
                elements(shared.getDocumentElement(), "si")
                        .get(Integer.parseInt(text))
                        .getTextContent();
            case "b" -> text.equals("1");
            default -> {
                if (text.isEmpty()) {
                    yield "";
                }
                String style = cell.getAttribute("s");
                yield !style.isEmpty() && days.contains(Integer.parseInt(style))
                        ? DAY_ZERO.plusDays(new BigDecimal(text).longValueExact())
                        : new BigDecimal(text);
            }
        };
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }
}
