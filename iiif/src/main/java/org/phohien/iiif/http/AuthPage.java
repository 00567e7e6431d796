package org.phohien.iiif.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The small pages of Authorization Flow: their one script never changes, so the policy names it by
 * its hash and no other can run; what it works on lies beside it as data.
 *
 * @param html the page
 * @param policy its Content-Security-Policy
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
record AuthPage(byte[] html, String policy) {

  private static final String CLOSE = "window.close();";

  /** To the page around the frame, and to none but the one that asked. */
  private static final String SAY =
      "const said=document.getElementById('said');"
          + "window.parent.postMessage(JSON.parse(said.textContent),said.dataset.origin);";

  /** Closes its window, or says that it may be closed. */
  static AuthPage closing(List<String> sentences) {
    StringBuilder body = new StringBuilder();
    body.append("<p>").append(escaped(sentences.getFirst())).append("</p><p lang=\"en\">");
    body.append(escaped(sentences.getLast())).append("</p>");
    return page(body.toString(), CLOSE, "'none'");
  }

  /** Says a message to an origin. */
  static AuthPage saying(byte[] json, String origin) {
    String data = new String(json, StandardCharsets.UTF_8).replace("<", "\\u003c");
    return page(
        "<script type=\"application/json\" id=\"said\" data-origin=\""
            + escaped(origin)
            + "\">"
            + data
            + "</script>",
        SAY,
        "*");
  }

  private static AuthPage page(String body, String script, String ancestors) {
    String html =
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>Phố Hiến</title>"
            + "</head><body>"
            + body
            + "<script>"
            + script
            + "</script></body></html>";
    return new AuthPage(
        html.getBytes(StandardCharsets.UTF_8),
        "default-src 'none'; script-src 'sha256-"
            + hash(script)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors "
            + ancestors);
  }

  private static String hash(String script) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
