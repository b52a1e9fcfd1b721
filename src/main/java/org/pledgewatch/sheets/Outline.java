package org.pledgewatch.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The sheets of a workbook in their order, and from which day it counts.
record Outline(List<SheetPart> sheets, boolean from1904) {
    private static final Pattern OUTSIDE = Pattern.compile("\\[\\d+]|://|\\\\\\\\|\\|");
    private static final String WORKBOOK = "xl/workbook.xml";

    record SheetPart(String name, String part, boolean isHidden) {}

    static Outline of(PackedFile file) throws IOException {
        Map<String, String> parts = targets(file);
        List<SheetPart> sheets = new ArrayList<>();
        boolean from1904 = false;
        boolean inName = false;
        StringBuilder meaning = new StringBuilder();
        try (PartXml xml = PartXml.open(file, WORKBOOK)) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (xml.begins(step, "workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                } else if (xml.begins(step, "sheet")) {
                    sheets.add(sheet(xml, parts));
                } else if (xml.begins(step, "definedName")) {
                    inName = true;
                    meaning.setLength(0);
                } else if (xml.ends(step, "definedName")) {
                    inName = false;
                    refuseOutside(meaning);
                } else if (inName && step == PartXml.Step.TEXT) {
                    xml.addTextTo(meaning);
                }
            }
        }
        return new Outline(List.copyOf(sheets), from1904);
    }

    private static void refuseOutside(CharSequence meaning) throws UnreadableWorkbook {
        if (OUTSIDE.matcher(meaning).find()) {
            throw new UnreadableWorkbook("The workbook has a name that stands for something in another file. Delete it"
                    + " (Formulas, Name Manager), and save the workbook anew.");
        }
    }

    private static SheetPart sheet(PartXml xml, Map<String, String> parts) throws UnreadableWorkbook {
        String part = parts.get(xml.attribute("id"));
        if (part == null) {
            throw PackedFile.damaged(WORKBOOK);
        }
        return new SheetPart(
                xml.attribute("name"), part, !List.of("", "visible").contains(xml.attribute("state")));
    }

    private static Map<String, String> targets(PackedFile file) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (PartXml xml = PartXml.open(file, "xl/_rels/workbook.xml.rels")) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (xml.begins(step, "Relationship")) {
                    String target = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }
}
