package org.pledgewatch.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the cells of a workbook look, as far as it changes what their numbers mean.
final class CellStyles {
    private final List<NumberLook> looks;

    private CellStyles(List<NumberLook> looks) {
        this.looks = looks;
    }

    static CellStyles of(PackedFile file, String part) throws IOException {
        List<NumberLook> looks = new ArrayList<>();
        if (!file.has(part)) {
            return new CellStyles(looks);
        }
        Map<Integer, NumberLook> ownFormats = new HashMap<>();
        boolean used = false;
        try (PartXml xml = PartXml.open(file, part)) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (xml.begins(step, "cellXfs")) {
                    used = true;
                } else if (xml.ends(step, "cellXfs")) {
                    used = false;
                } else if (xml.begins(step, "numFmt")) {
                    ownFormats.put(number(xml, "numFmtId", part), NumberLook.of(xml.attribute("formatCode")));
                } else if (used && xml.begins(step, "xf")) {
                    int format = xml.attribute("numFmtId").isEmpty() ? 0 : number(xml, "numFmtId", part);
                    looks.add(ownFormats.getOrDefault(format, NumberLook.builtIn(format)));
                }
                if (looks.size() > Limits.STYLES || ownFormats.size() > Limits.STYLES) {
                    throw PackedFile.damaged(part);
                }
            }
        }
        return new CellStyles(looks);
    }

    private static int number(PartXml xml, String attribute, String part) throws UnreadableWorkbook {
        String text = xml.attribute(attribute);
        if (!Digits.areIn(text, 6)) {
            throw PackedFile.damaged(part);
        }
        return Integer.parseInt(text);
    }

    /// @param style the number of a cell's style, as it stands in the file; empty for the first
    NumberLook look(String style) {
        if (!Digits.areIn(style, 6)) {
            return looks.isEmpty() ? NumberLook.NUMBER : looks.getFirst();
        }
        int number = Integer.parseInt(style);
        return number < looks.size() ? looks.get(number) : NumberLook.NUMBER;
    }
}
