package org.pledgewatch.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a workbook may consist of: sheets, their texts and looks, notes and tables. Whatever runs, links outside, or
/// shows a picture is refused, and so is every part nobody has told us of.
record Contents(PackedFile file) {
    private static final Pattern KNOWN = Pattern.compile("\\[content_types]\\.xml"
            + "|(?:.*/)?_rels/[^/]*\\.rels"
            + "|docprops/.*"
            + "|customxml/.*\\.xml"
            + "|docmetadata/.*\\.xml"
            + "|xl/(?:workbook|sharedstrings|styles|calcchain|metadata)\\.xml"
            + "|xl/(?:worksheets|theme|tables|threadedcomments|persons|richdata)/[^/]*\\.xml"
            + "|xl/(?:comments/)?comments\\d*\\.xml"
            + "|xl/printersettings/[^/]*\\.bin"
            + "|xl/drawings/(?:drawing\\d*\\.xml|[^/]*\\.vml)");

    private static final List<Barred> BARRED = List.of(
            new Barred(
                    "(?:.*/)?vbaproject.*|.*/macrosheets/.*|.*/intlmacrosheets/.*|xl/vbadata\\.xml|customui/.*"
                            + "|.*/dialogsheets/.*",
                    "The workbook holds macros. Save it as Excel workbook (.xlsx), which has none, and send that."),
            new Barred(
                    "xl/externallinks/.*|xl/connections\\.xml|xl/querytables/.*|xl/model/.*|xl/pivotcache/.*"
                            + "|xl/webextensions/.*",
                    "The workbook links to other files or to data elsewhere. Paste the values in, remove the links"
                            + " (Data, Edit links), and save it anew."),
            new Barred(
                    ".*/embeddings/.*|.*/activex/.*|.*/ctrlprops/.*",
                    "The workbook holds an embedded object or a control. Delete it; a sheet takes text and numbers."),
            new Barred(
                    "xl/media/.*|xl/charts/.*|xl/chartsheets/.*|xl/diagrams/.*|xl/ink/.*",
                    "The workbook holds a picture or a drawing. Delete it; a sheet takes text and numbers."),
            new Barred("xl/workbook\\.bin", "This is a binary workbook (.xlsb). Save it as Excel workbook (.xlsx)."),
            new Barred(
                    "content\\.xml|mimetype|meta-inf/.*",
                    "This is a file of another office format, not XLSX. Save it as Excel workbook (.xlsx)."),
            new Barred("word/.*|ppt/.*", "This is a text or a presentation, not a workbook. Fill in the template."));

    private record Barred(Pattern names, String sentence) {
        Barred(String names, String sentence) {
            this(Pattern.compile(names), sentence);
        }
    }

    void refuseWhatNoSheetNeeds() throws IOException {
        for (Barred barred : BARRED) {
            if (file.names().stream()
                    .anyMatch(name -> barred.names().matcher(folded(name)).matches())) {
                throw new UnreadableWorkbook(barred.sentence());
            }
        }
        for (String name : file.names()) {
            if (!KNOWN.matcher(folded(name)).matches()) {
                throw new UnreadableWorkbook("The file holds a part that no sheet of ours has, "
                        + PackedFile.shortened(name) + ". Fill in the template, and send that.");
            }
        }
        if (!file.has("[Content_Types].xml") || !file.has("xl/workbook.xml")) {
            throw new UnreadableWorkbook(
                    "This is a zip file, not a workbook. Fill in the template, and save it as Excel"
                            + " workbook (.xlsx).");
        }
    }

    /// Walks through every part that is not read for its content, so that nothing hides in one that is never opened.
    void inspectWhatIsNotRead() throws IOException {
        for (String name : file.names()) {
            String folded = folded(name);
            if (folded.endsWith(".rels")) {
                refuseLinks(name);
            } else if (folded.equals("[content_types].xml")) {
                refuseMacroTypes(name);
            } else if (folded.startsWith("xl/drawings/") && folded.endsWith(".xml")) {
                refuseDrawn(name);
            } else if (folded.endsWith(".vml")) {
                refuseDeclarations(name);
            } else if (folded.endsWith(".xml") && !isReadForItsContent(folded)) {
                try (PartXml xml = PartXml.open(file, name)) {
                    xml.walk();
                }
            }
        }
    }

    private static boolean isReadForItsContent(String folded) {
        return folded.startsWith("xl/worksheets/")
                || List.of("xl/workbook.xml", "xl/sharedstrings.xml", "xl/styles.xml", "docprops/custom.xml")
                        .contains(folded);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Addresses that somebody typed into a cell become links by themselves; they stay. Everything else outside goes.
    private void refuseLinks(String name) throws IOException {
        try (PartXml xml = PartXml.open(file, name)) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (!xml.begins(step, "Relationship")
                        || !xml.attribute("TargetMode").equalsIgnoreCase("External")) {
                    continue;
                }
                String target = folded(xml.attribute("Target"));
                boolean typed = xml.attribute("Type").endsWith("/hyperlink")
                        && (target.startsWith("http://")
                                || target.startsWith("https://")
                                || target.startsWith("mailto:"));
                if (!typed) {
                    throw new UnreadableWorkbook(
                            "The workbook links to another file. Remove the link, and save it" + " anew.");
                }
            }
        }
    }

    private void refuseMacroTypes(String name) throws IOException {
        try (PartXml xml = PartXml.open(file, name)) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                String type = step == PartXml.Step.BEGINS ? folded(xml.attribute("ContentType")) : "";
                if (type.contains("macroenabled") || type.contains("vbaproject")) {
                    throw new UnreadableWorkbook(BARRED.getFirst().sentence());
                }
            }
        }
    }

    /// Some programs give every sheet a drawing with nothing drawn.
    private void refuseDrawn(String name) throws IOException {
        try (PartXml xml = PartXml.open(file, name)) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (step == PartXml.Step.BEGINS && xml.name().endsWith("Anchor")) {
                    throw new UnreadableWorkbook("The workbook holds a picture or a drawing. Delete it; a sheet takes"
                            + " text and numbers.");
                }
            }
        }
    }

    /// The frames of notes are written in something that need not be XML.
    private void refuseDeclarations(String name) throws IOException {
        try (InputStream in = file.part(name)) {
            String text = folded(new String(in.readNBytes(Limits.CELL), StandardCharsets.ISO_8859_1));
            if (text.contains("<!doctype") || text.contains("<!entity") || text.contains("o:oleobject")) {
                throw PackedFile.damaged(name);
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
