package org.pledgewatch.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.pledgewatch.intake.FilledSheet;
import org.pledgewatch.intake.PackedParts;

/// Workbooks made of what Jazzer makes up. A zip file of noise would be refused at its door, so the first byte says
/// which
/// part of a workbook in order the rest stands in for; bytes that begin like a zip file are one as they are.
final class FuzzedWorkbook {
    static final String FORMAT = "claims-xlsx";

    private static final List<String> PARTS = List.of(
            "",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet3.xml",
            "docProps/custom.xml");
    private static final String IN_ORDER = "in-order.xlsx";

    private FuzzedWorkbook() {}

    /// @param inOrder a workbook in order
    static byte[] of(byte[] input, PackedParts inOrder) {
        int part = input.length == 0 ? 0 : input[0] % PARTS.size();
        if (part <= 0) {
            return input;
        }
        return inOrder.copy()
                .with(PARTS.get(part), Arrays.copyOfRange(input, 1, input.length))
                .packed();
    }

    /// Makes the workbook in order and, to begin with, its parts one by one: here, where Jazzer does not look on.
    static void prepare(Path place, Path corpus) throws IOException {
        byte[] workbook = FilledSheet.inOrder();
        Files.write(place.resolve(IN_ORDER), workbook);
        PackedParts parts = PackedParts.of(workbook);
        for (int part = 1; part < PARTS.size(); part++) {
            ByteArrayOutputStream seed = new ByteArrayOutputStream();
            seed.write(part);
            seed.write(parts.part(PARTS.get(part)));
            Files.write(corpus.resolve("part-" + part), seed.toByteArray());
        }
    }

    static PackedParts inOrder(Path place) throws IOException {
        return PackedParts.of(Files.readAllBytes(place.resolve(IN_ORDER)));
    }
}
