package org.phohien.oai.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.phohien.core.problem.ArchiveException;
import org.phohien.oai.sru.SruServer;

/** SRU by GET and by POST, to be mapped to {@code /sru}. */
public final class SruServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient SruServer server;

  public SruServlet(SruServer server) {
    this.server = server;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] answer;
    try {
      answer = server.answer(parameters(request));
    } catch (ArchiveException e) {
      OaiServlet.refuse(e, response);
      return;
    }
    response.setContentType("text/xml;charset=UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", BrowserView.POLICY);
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    if (Coding.acceptsGzip(request.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", "gzip");
      GZIPOutputStream zip = new GZIPOutputStream(response.getOutputStream());
      zip.write(answer);
      zip.finish();
    } else {
      response.setContentLength(answer.length);
      response.getOutputStream().write(answer);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  /** What the container can't decode is told like a query that is none. */
  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return Asked.of(request)
        .orElseGet(() -> Map.of("operation", List.of("searchRetrieve"), "query", List.of("\"")));
  }
}
