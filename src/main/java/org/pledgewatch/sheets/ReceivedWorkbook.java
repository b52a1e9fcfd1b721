package org.pledgewatch.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/// A workbook that somebody sent, once it is known that nothing in it runs, links outside, hides or is without end.
public final class ReceivedWorkbook implements AutoCloseable {
    private final PackedFile file;
    private final Outline outline;
    private final SharedTexts texts;
    private final CellStyles styles;

    private ReceivedWorkbook(PackedFile file, Outline outline, SharedTexts texts, CellStyles styles) {
        this.file = file;
        this.outline = outline;
        this.texts = texts;
        this.styles = styles;
    }

    public static ReceivedWorkbook open(Path path) throws IOException {
        PackedFile file = PackedFile.open(path);
        try {
            Contents contents = new Contents(file);
            contents.refuseWhatNoSheetNeeds();
            contents.inspectWhatIsNotRead();
            ReceivedWorkbook workbook = new ReceivedWorkbook(
                    file,
                    Outline.of(file),
                    SharedTexts.of(file, "xl/sharedStrings.xml"),
                    CellStyles.of(file, "xl/styles.xml"));
            workbook.inspectSheets();
            return workbook;
        } catch (IOException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    /// Refuses a sheet that nobody sees and that says something, and two sheets that could be taken for each other.
    private void inspectSheets() throws IOException {
        List<String> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Outline.SheetPart sheet : outline.sheets()) {
            parts.add(sheet.part().toLowerCase(Locale.ROOT));
            names.add(sheet.name().toLowerCase(Locale.ROOT));
            if (sheet.isHidden() && holdsAnything(sheet)) {
                throw new UnreadableWorkbook("The sheet \"" + shortened(sheet.name()) + "\" is hidden and holds"
                        + " something. Show it (right-click on the name of any sheet, Unhide), or delete it.");
            }
        }
        if (parts.stream().distinct().count() < parts.size()
                || names.stream().distinct().count() < names.size()) {
            throw PackedFile.damaged("xl/workbook.xml");
        }
        for (String part : file.names()) {
            String folded = part.toLowerCase(Locale.ROOT);
            if (folded.startsWith("xl/worksheets/") && folded.endsWith(".xml") && !parts.contains(folded)) {
                throw new UnreadableWorkbook("The workbook holds a sheet that no program shows. Open it in your"
                        + " spreadsheet program, save it anew, and send that.");
            }
        }
    }

    private boolean holdsAnything(Outline.SheetPart sheet) throws IOException {
        AtomicBoolean anything = new AtomicBoolean();
        read(sheet, _ -> anything.set(true), _ -> {});
        return anything.get();
    }

    public List<String> sheets() {
        return outline.sheets().stream().map(Outline.SheetPart::name).toList();
    }

    /// Hands on the rows of a sheet that hold something, and tells which cells are merged.
    ///
    /// @param progress how far into the file the reading has come, about
    public List<CellRange> read(String sheet, RowTaker taker, LongConsumer progress) throws IOException {
        return read(sheet(sheet), taker, progress);
    }

    public List<CellRange> read(String sheet, RowTaker taker) throws IOException {
        return read(sheet, taker, _ -> {});
    }

    private List<CellRange> read(Outline.SheetPart sheet, RowTaker taker, LongConsumer progress) throws IOException {
        try (PartXml xml = PartXml.open(sheet.part(), file.part(sheet.part(), progress))) {
            return new SheetXml(sheet.part(), xml, texts, styles, outline.from1904()).read(taker);
        }
    }

    private Outline.SheetPart sheet(String name) throws UnreadableWorkbook {
        return outline.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableWorkbook(
                        "The workbook has no sheet \"" + name + "\". Fill in the template, and send that."));
    }

    /// The custom document property of this name.
    public Optional<String> property(String name) throws IOException {
        if (!file.has("docProps/custom.xml")) {
            return Optional.empty();
        }
        String found = null;
        StringBuilder text = new StringBuilder();
        boolean asked = false;
        try (PartXml xml = PartXml.open(file, "docProps/custom.xml")) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (xml.begins(step, "property")) {
                    asked = xml.attribute("name").equals(name);
                    text.setLength(0);
                } else if (asked && step == PartXml.Step.TEXT) {
                    xml.addTextTo(text);
                } else if (asked && xml.ends(step, "property")) {
                    found = text.toString().strip();
                    asked = false;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    PackedFile file() {
        return file;
    }

    String part(String sheet) throws UnreadableWorkbook {
        return sheet(sheet).part();
    }

    /// The hash of a file's bytes, in lower-case hexadecimal.
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String text) {
        return PackedFile.shortened(text);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
