package org.phohien.samples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A browser window with a viewer in it, which remembers all that went wrong in it. */
final class ViewerWindow implements AutoCloseable {

  /** Remarks of the viewers on themselves, and of a browser without a graphics card. */
  private static final List<String> THEIR_OWN =
      List.of(
          "element.ref was removed in React 19",
          "GL Driver Message",
          "software WebGL",
          // told by the answer itself, where it is the archive's
          "Failed to load resource");

  private final BrowserContext context;
  private final Page page;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param archive where the archive is: a bad answer of another site is that site's
   */
  ViewerWindow(Browser browser, URI archive) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1200, 800).setLocale("vi-VN"));
    page = context.newPage();
    page.onPageError(problems::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")
          && THEIR_OWN.stream().noneMatch(message.text()::contains)) {
        problems.add("console: " + message.text());
      }
    });
    page.onRequestFailed(request -> {
      // a viewer that has moved on takes back the tiles it no longer needs
      if (!"net::ERR_ABORTED".equals(request.failure())) {
        problems.add("failed: " + request.url() + " " + request.failure());
      }
    });
    page.onResponse(answer -> {
      if (answer.status() >= 400 && answer.url().startsWith(archive.toString())) {
        problems.add(answer.status() + " " + answer.url());
      }
    });
  }

  Page page() {
    return page;
  }

  /** What has gone wrong so far; forgotten with the next look. */
  List<String> problems() {
    List<String> all = List.copyOf(problems);
    problems.clear();
    return all;
  }

  /** Waits until a part of the window looks like a picture. */
  void awaitLikeness(Locator part, Likeness picture) {
    page.waitForCondition(() -> picture.isSeenIn(shot(part)));
  }

  BufferedImage shot(Locator part) {
    try {
      return ImageIO.read(new ByteArrayInputStream(part.screenshot()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
