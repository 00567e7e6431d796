package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.phohien.samples.Samples;
import org.phohien.samples.path.ServedArchive;

/** The desk of a served archive in a browser, with the administrator signed in. */
final class Desk implements AutoCloseable {

  static final String NAME = "quantri";
  static final String PASSWORD = "một câu dài dễ nhớ";

  /** How long a batch of a few pages may take on a slow machine. */
  static final double LONGEST_MILLIS = 300_000;

  private final ServedArchive archive;
  private final Chromium chromium = new Chromium();
  private final String session;

  /** Signs in; for the first time with the password that was printed once. */
  Desk(ServedArchive archive) {
    this.archive = archive;
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      signIn(page, PASSWORD);
      if (page.url().endsWith("/account/sign-in")) {
        signInForTheFirstTime(page);
      }
      session = context.storageState();
    }
  }

  private void signIn(Page page, String password) {
    page.navigate(at("/account/sign-in"));
    page.fill("#name", NAME);
    page.fill("#password", password);
    page.click("main button");
    page.waitForLoadState();
  }

  /** The one-time password opens nothing but the change of it. */
  private void signInForTheFirstTime(Page page) {
    signIn(page, archive.administratorPassword());
    page.waitForURL("**/account/password");
    page.navigate(at("/desk/new"));
    assertTrue(page.url().endsWith("/account/password"), page.url());
    page.fill("#old", archive.administratorPassword());
    page.fill("#fresh", PASSWORD);
    page.fill("#again", PASSWORD);
    page.click("main button");
    page.waitForURL("**/desk");
  }

  Chromium chromium() {
    return chromium;
  }

  Browser.NewContextOptions asLibrarian() {
    return new Browser.NewContextOptions().setStorageState(session);
  }

  BrowserContext librarian() {
    return chromium.browser().newContext(asLibrarian());
  }

  String at(String path) {
    return archive.uri(path).toString();
  }

  /** Waits until the batch that the page shows is done. */
  void settled(Page page) {
    page.waitForURL("**/desk/job/**", new Page.WaitForURLOptions().setTimeout(LONGEST_MILLIS));
    page.waitForSelector(
        "[data-settled]",
        new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.ATTACHED)
            .setTimeout(LONGEST_MILLIS));
  }

  /** Sends a file or a folder from the page of a new batch, and waits for its end. */
  void upload(Page page, String field, Path path) {
    page.navigate(at("/desk/new"));
    page.setInputFiles(field, path);
    page.click("form[data-upload] button");
    settled(page);
  }

  static Path scan(String name) {
    return Samples.collection().resolve("dia-chi-pho-hien").resolve(name);
  }

  static Path map() {
    return Samples.collection().resolve("so-do-pho-hien/so-do.tif");
  }

  static void copyBad(String name, Path to) throws IOException {
    try (InputStream bad =
        Objects.requireNonNull(Desk.class.getResourceAsStream("/bad/" + name), name)) {
      Files.copy(bad, to);
    }
  }

  @Override
  public void close() {
    chromium.close();
  }
}
