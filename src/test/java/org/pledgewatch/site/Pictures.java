package org.pledgewatch.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Takes pictures of pages: of all of them for whoever changed one, and of some for the documentation.
public final class Pictures {
    public static final int WIDTH = 1024;
    private static final int PAPER = 672;
    private static final int COLOURS = 64;

    private final Path folder;

    public Pictures(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// The top of a page, as high as it tells something.
    public void take(Page page, String name, int height) {
        page.setViewportSize(WIDTH, height);
        BufferedImage picture = read(page.screenshot());
        try {
            ImageIO.write(inFewColours(picture), "png", folder.resolve(name + ".png").toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A page has few colours, and their mixtures at the edges of letters: those that are most frequent are enough, and
    /// the file is a third as large.
    private static BufferedImage inFewColours(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[] palette = Arrays.stream(pixels)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        IndexColorModel colours =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage painted = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        painted.setRGB(0, 0, picture.getWidth(), picture.getHeight(), pixels, 0, picture.getWidth());
        return painted;
    }

    /// All of a page, and once as it is printed.
    public void takeAll(Page page, String name, int width) {
        page.setViewportSize(width, Visitors.HIGH);
        whole(page, name + "-" + width);
        if (width == Visitors.WIDE) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(PAPER, Visitors.HIGH);
            whole(page, name + "-printed");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    private void whole(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }
}
