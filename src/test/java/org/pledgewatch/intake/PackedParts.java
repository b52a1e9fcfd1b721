package org.pledgewatch.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The parts of a workbook, to be changed by hand as no spreadsheet program would.
public final class PackedParts {
    static final String CLAIMS = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static PackedParts of(byte[] workbook) {
        PackedParts packed = new PackedParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed;
    }

    public PackedParts copy() {
        PackedParts copy = new PackedParts();
        copy.parts.putAll(parts);
        return copy;
    }

    public PackedParts with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public byte[] part(String name) {
        return parts.get(name).clone();
    }

    PackedParts with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    PackedParts without(String name) {
        parts.remove(name);
        return this;
    }

    /// Puts one text in the place of another that must be there.
    PackedParts replaced(String name, String found, String by) {
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!text.contains(found)) {
            throw new IllegalArgumentException(name + " does not hold " + found);
        }
        return with(name, text.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(by)));
    }

    PackedParts cellReplaced(String place, String by) {
        String text = new String(parts.get(CLAIMS), StandardCharsets.UTF_8);
        String cell = "<c r=\"" + place + "\"[^>]*?(?:/>|>.*?</c>)";
        return with(CLAIMS, text.replaceFirst(cell, Matcher.quoteReplacement(by)));
    }

    public byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
