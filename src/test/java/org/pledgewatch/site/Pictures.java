package org.pledgewatch.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes pictures of pages: of all of them for whoever changed one, and of some for the documentation.
public final class Pictures {
    public static final int WIDTH = 1024;
    private static final int PAPER = 672;

    private final Path folder;

    public Pictures(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// The top of a page, as high as it tells something.
    public void take(Page page, String name, int height) {
        page.setViewportSize(WIDTH, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
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
