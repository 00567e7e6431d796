package org.phohien.samples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.samples.path.ServedArchive;

/** Pictures of pages for people to look at, in the folder that {@code -Dphohien.shots} names. */
final class Shots {

  private Shots() {}

  /** A wide one, a narrow one and a dark one; none where no folder is named. */
  static void take(
      Chromium chromium, ServedArchive archive, String path, Browser.NewContextOptions options) {
    Optional<String> folder = Optional.ofNullable(System.getProperty("phohien.shots"));
    if (folder.isEmpty()) {
      return;
    }
    String name = path.replaceAll("[^a-z0-9]+", "-");
    for (int width : new int[] {360, 1440}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        try (BrowserContext context =
            chromium
                .browser()
                .newContext(options.setViewportSize(width, 900).setColorScheme(scheme))) {
          Page page = context.newPage();
          page.navigate(archive.uri(path).toString());
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(Path.of(folder.get(), name + "-" + width + "-" + scheme + ".png")));
        }
      }
    }
  }
}
