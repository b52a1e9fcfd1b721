package org.pledgewatch.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook given back as it came, with some texts put into cells of one sheet. Everything else stands, part by part
/// and cell by cell. What is put in is text and never a formula, whatever it begins with.
public final class MarkedWorkbook {
    private final ReceivedWorkbook workbook;
    private final String sheet;
    private final TreeMap<Long, TreeMap<Integer, String>> marks = new TreeMap<>();
    private final Map<Long, Integer> heights = new HashMap<>();

    public MarkedWorkbook(ReceivedWorkbook workbook, String sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /// Puts a text into a cell instead of what stands there; an empty one empties it.
    public void mark(long row, int column, String text) {
        marks.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, text);
    }

    /// Makes a row whose height is set at least so high, in points. Others are fitted to their text by the program.
    public void heighten(long row, int points) {
        heights.merge(row, points, Math::max);
    }

    public void write(OutputStream out) throws IOException {
        String part = workbook.part(sheet);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : workbook.file().names()) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.equalsIgnoreCase(part)) {
                    copyMarked(name, zip);
                } else {
                    try (InputStream in = workbook.file().part(name)) {
                        in.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
    }

    private void copyMarked(String part, OutputStream out) throws IOException {
        TreeMap<Long, TreeMap<Integer, String>> left = new TreeMap<>();
        marks.forEach((row, cells) -> left.put(row, new TreeMap<>(cells)));
        try (PartXml xml = PartXml.open(workbook.file(), part)) {
            new SheetCopy(part, xml, out, left, heights).write();
        }
    }
}
