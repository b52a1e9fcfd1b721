package org.pledgewatch.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The texts that cells name by number, packed, so that a hundred thousand of them weigh what they are.
final class SharedTexts {
    private byte[] bytes = new byte[1 << 16];
    private int[] ends = new int[1 << 10];
    private int count;

    static SharedTexts of(PackedFile file, String part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (!file.has(part)) {
            return texts;
        }
        try (PartXml xml = PartXml.open(file, part)) {
            PartXml.Step step = PartXml.Step.BEGINS;
            while (step != PartXml.Step.OVER) {
                step = xml.next();
                if (xml.begins(step, "si")) {
                    texts.add(CellText.readIn(xml, "si"));
                }
            }
        }
        return texts;
    }

    private void add(String text) throws UnreadableWorkbook {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int begin = count == 0 ? 0 : ends[count - 1];
        if (begin + more.length > Limits.SHARED_BYTES || count >= Limits.SHARED_BYTES / 8) {
            throw new UnreadableWorkbook("The texts in this workbook are longer than "
                    + Limits.SHARED_BYTES / 1_000_000 + " MB. Spread its rows over several workbooks made from the same"
                    + " template.");
        }
        if (begin + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(begin + more.length, bytes.length + bytes.length / 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        System.arraycopy(more, 0, bytes, begin, more.length);
        ends[count] = begin + more.length;
        count++;
    }

    String text(int number) {
        int begin = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8);
    }

    int count() {
        return count;
    }
}
