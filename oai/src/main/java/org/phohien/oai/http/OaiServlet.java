package org.phohien.oai.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.phohien.core.problem.ArchiveException;
import org.phohien.oai.verb.Provider;
import org.phohien.oai.verb.Reply;
import org.phohien.oai.xml.Envelope;

/**
 * The address harvesters are given: {@code GET /oai?verb=…} or the same as a form by {@code POST}.
 * Map it to {@code /oai} and {@code /oai/*}; below it lie the style sheets that make an answer
 * readable in a browser. Answers are compressed where gzip is accepted.
 */
public final class OaiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Seconds after which a harvester may try again. */
  private static final String RETRY = "60";

  private final transient Provider provider;
  private final transient Envelope envelope;
  private final transient BrowserView view = new BrowserView();

  public OaiServlet(Provider provider) {
    this.provider = provider;
    this.envelope = new Envelope(provider.repository());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.isEmpty() || path.equals("/")) {
      answer(request, response);
    } else {
      StaticFiles.send(path, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Reply reply;
    try {
      reply = provider.reply(parameters(request));
    } catch (ArchiveException e) {
      refuse(e, response);
      return;
    }
    response.setHeader("Content-Security-Policy", BrowserView.POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding, Sec-Fetch-Dest");
    if (BrowserView.wanted(request)) {
      view.send(reply, envelope, response);
      return;
    }
    response.setContentType("text/xml;charset=UTF-8");
    if (Coding.acceptsGzip(request.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", "gzip");
      GZIPOutputStream zip = new GZIPOutputStream(response.getOutputStream(), 1 << 13);
      envelope.write(reply, zip);
      zip.finish();
    } else {
      OutputStream out = response.getOutputStream();
      envelope.write(reply, out);
    }
  }

  /** What the container can't decode is told like an unknown argument. */
  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return Asked.of(request)
        .orElseGet(() -> Map.of("verb", List.of("Identify"), "undecodable", List.of("")));
  }

  /** Failures that are none of the protocol's: the harvester is told to come again (3.1.2.2). */
  static void refuse(ArchiveException problem, HttpServletResponse response) throws IOException {
    int status =
        switch (problem) {
          case ArchiveException.Unavailable _, ArchiveException.Conflict _ ->
              HttpServletResponse.SC_SERVICE_UNAVAILABLE;
          case ArchiveException.NotFound _ -> HttpServletResponse.SC_NOT_FOUND;
          case ArchiveException.Invalid _ -> HttpServletResponse.SC_BAD_REQUEST;
          case ArchiveException.Corrupt _ -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    System.getLogger(OaiServlet.class.getName())
        .log(System.Logger.Level.WARNING, "OAI request answered with " + status, problem);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY);
    }
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getWriter()
        .println("The archive can't answer now. / Kho tư liệu hiện chưa trả lời được.");
  }
}
