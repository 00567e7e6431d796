package org.phohien.oai.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.phohien.oai.verb.Reply;
import org.phohien.oai.xml.Envelope;
import org.phohien.oai.xml.Tombstones;

/**
 * The answer as a page, for a person who opens the address in a browser. Browsers are giving up
 * XSLT, so the style sheet is applied here; the answer names it as well, for those that still can.
 */
final class BrowserView {

  /** Nothing from elsewhere; browsers count an XSLT sheet among the scripts. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final Templates sheet;

  BrowserView() {
    try (InputStream in = StaticFiles.open("/style.xsl")) {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      this.sheet = factory.newTemplates(new StreamSource(in));
    } catch (IOException | TransformerException e) {
      throw new IllegalStateException("the style sheet can't be read", e);
    }
  }

  /**
   * Whether a browser opens the address as a page. Accept does not tell: Java's own client asks for
   * HTML by default. Sec-Fetch-Dest is sent by browsers alone.
   */
  static boolean wanted(HttpServletRequest request) {
    return "document".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  void send(Reply reply, Envelope envelope, HttpServletResponse response) throws IOException {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    envelope.write(reply, Tombstones.WITH_REASON, xml);
    response.setContentType("text/html;charset=UTF-8");
    try {
      sheet
          .newTransformer()
          .transform(
              new StreamSource(new ByteArrayInputStream(xml.toByteArray())),
              new StreamResult(response.getOutputStream()));
    } catch (TransformerException e) {
      throw new IOException("the answer could not be shown", e);
    }
  }
}
