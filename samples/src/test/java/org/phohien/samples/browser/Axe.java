package org.phohien.samples.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Examines pages with axe. */
final class Axe {

  private final Chromium chromium;
  private final String script;

  Axe(Chromium chromium) throws IOException {
    this.chromium = chromium;
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The serious violations of a page, each with what breaks the rule; an empty list where there are
   * none.
   *
   * @param as how the page is opened, e.g. signed in
   */
  Object seriousViolations(URI page, ColorScheme scheme, Browser.NewContextOptions as) {
    // the policy of our pages would keep the examiner's script out
    as.setColorScheme(scheme).setBypassCSP(true);
    try (BrowserContext reader = chromium.browser().newContext(as)) {
      Page open = reader.newPage();
      open.navigate(page.toString());
      open.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
      return open.evaluate(
          "async () => (await axe.run()).violations"
              + ".filter(v => ['serious', 'critical'].includes(v.impact))"
              + ".map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', '))");
    }
  }
}
