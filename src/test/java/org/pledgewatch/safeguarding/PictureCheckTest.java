package org.pledgewatch.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.safeguarding.FilePictures.CannotBeSaid;
import org.pledgewatch.safeguarding.FilePictures.HoldsPictures;
import org.pledgewatch.safeguarding.FilePictures.IsAPicture;
import org.pledgewatch.safeguarding.FilePictures.None;

class PictureCheckTest {
    private static final byte[] PNG = bytes("89504E470D0A1A0A0000000D49484452");

    @ParameterizedTest
    @CsvSource({
        "JPEG, FFD8FFE000104A464946",
        "PNG, 89504E470D0A1A0A",
        "GIF, 474946383961",
        "WEBP, 524946461A0000005745425056503820",
        "HEIC, 00000018667479706865696300000000",
        "HEIC, 0000001C667479706176696600000000",
        "TIFF, 49492A0008000000",
        "TIFF, 4D4D002A00000008",
        "BMP, 424D46000000000000003600000028000000",
        "ICON, 00000100010010100000",
        "PHOTOSHOP, 384250530001"
    })
    void aPictureIsKnownByItsFirstBytesWhateverItsName(PictureFormat format, String hex) {
        assertThat(PictureCheck.of(bytes(hex))).isEqualTo(new IsAPicture(format));
    }

    @Test
    void drawingsInXmlArePicturesInAnyEncoding() {
        String svg = "\uFEFF<?xml version=\"1.0\"?>\n<!-- a drawing -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(PictureCheck.of(svg.getBytes(charset))).isEqualTo(new IsAPicture(PictureFormat.SVG));
        }
    }

    @Test
    void aTableIsNoPicture() {
        assertThat(PictureCheck.of("subject,indicator\nNZL,x\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new None());
        assertThat(PictureCheck.of(new byte[0])).isEqualTo(new None());
    }

    @Test
    void aWorkbookOfCellsHoldsNone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("claims").value(0, 0, "NZL");
        }
        assertThat(PictureCheck.of(out.toByteArray())).isEqualTo(new None());
    }

    @Test
    void aPictureInAWorkbookIsFoundByItsPlace() throws IOException {
        byte[] file = zip(
                "xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8), "xl/media/image1.bin", new byte[] {1, 2, 3
                });
        assertThat(PictureCheck.of(file)).isEqualTo(new HoldsPictures(1));
    }

    @Test
    void aPictureUnderAnotherNameIsFoundByItsBytes() throws IOException {
        byte[] file = zip("content.xml", "<x/>".getBytes(StandardCharsets.UTF_8), "notes.txt", PNG);
        assertThat(PictureCheck.of(file)).isEqualTo(new HoldsPictures(1));
    }

    @Test
    void aPartThatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        byte[] file = zip("xl/workbook.xml", new byte[200_000_000]);
        assertThat(file.length).isLessThan(1_000_000);
        assertThat(PictureCheck.of(file)).isEqualTo(new None());
    }

    @Test
    void ofOldOfficeFilesAndPdfsItCannotBeSaid() {
        assertThat(PictureCheck.of(bytes("D0CF11E0A1B11AE1"))).isInstanceOf(CannotBeSaid.class);
        assertThat(PictureCheck.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(CannotBeSaid.class);
    }

    @Test
    void ofADamagedWorkbookItCannotBeSaid() throws IOException {
        byte[] file = zip("xl/workbook.xml", new byte[1000]);
        assertThat(PictureCheck.of(Arrays.copyOf(file, file.length / 2))).isInstanceOf(CannotBeSaid.class);
    }

    @Property(tries = 200)
    void anyBytesAreAnswered(@ForAll @Size(max = 200) byte[] rest) {
        byte[] zipped = new byte[rest.length + 4];
        System.arraycopy(bytes("504B0304"), 0, zipped, 0, 4);
        System.arraycopy(rest, 0, zipped, 4, rest.length);
        assertThat(PictureCheck.of(rest)).isNotNull();
        assertThat(PictureCheck.of(zipped)).isNotInstanceOf(None.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int index = 0; index < namesAndBytes.length; index += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[index]));
                zip.write((byte[]) namesAndBytes[index + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
