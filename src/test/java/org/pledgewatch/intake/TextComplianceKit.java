package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every format of plain text must do with what strangers send.
public abstract class TextComplianceKit extends SourceFormatComplianceKit {
    @Test
    void everyKindOfLineEndReadsTheSame() throws IOException {
        List<Row> expected = read(sheet("\n", goodRows())).rows();

        assertThat(read(sheet("\r\n", goodRows())).rows()).isEqualTo(expected);
        assertThat(read(sheet("\r", goodRows())).rows()).isEqualTo(expected);
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(read(sheet("\n", goodRows()).strip()).rows())
                .isEqualTo(read(sheet("\n", goodRows())).rows());
    }

    @Test
    void aByteOrderMarkIsNoCharacter() throws IOException {
        assertThat(read("\uFEFF" + sheet("\n", goodRows())).rows())
                .isEqualTo(read(sheet("\n", goodRows())).rows());
    }

    @Test
    void latin1IsUnreadableAndSaysWhere() throws IOException {
        String good = sheet("\n", goodRows());
        String rows = good + rowOf("Côte d'Ivoire") + "\n";

        assertThat(unreadable(rows.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("Line " + (good.lines().count() + 1) + " is not UTF-8")
                .contains("iconv");
        assertThat(unreadable(rows.getBytes(Charset.forName("UTF-16")))).contains("UTF-16");
    }

    @Test
    void aCharacterCutInTheMiddleIsUnreadable() throws IOException {
        byte[] bytes = (sheet("\n", goodRows()) + "ô").getBytes(StandardCharsets.UTF_8);

        assertThat(unreadable(Arrays.copyOf(bytes, bytes.length - 1))).contains("is not UTF-8");
    }

    @Test
    void nulBytesAreUnreadable() throws IOException {
        assertThat(unreadable(header() + "\n" + goodRows().getFirst() + "\0\n"))
                .startsWith("Line 2 holds a NUL byte, so this is not a text file.");
    }

    @Test
    void aSpreadsheetIsToldFromText() throws IOException {
        assertThat(unreadable("PK\u0003\u0004rest")).contains("spreadsheet");
    }
}
