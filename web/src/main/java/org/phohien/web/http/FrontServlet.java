package org.phohien.web.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.problem.Problems;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Routes;
import org.phohien.web.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every page of the catalog and the desk: request to visit, screen, answer to bytes. */
public final class FrontServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FrontServlet.class);
  private static final String SIGN_IN = "/account/sign-in";

  private final transient Routes routes;
  private final transient Visits visits;
  private final transient Multipart multipart;
  private final transient Answers answers;
  private final transient Doorkeeper doorkeeper;
  private final transient URI publicUrl;

  public FrontServlet(
      Routes routes,
      Visits visits,
      Multipart multipart,
      Answers answers,
      Doorkeeper doorkeeper,
      URI publicUrl) {
    this.routes = routes;
    this.visits = visits;
    this.multipart = multipart;
    this.doorkeeper = doorkeeper;
    this.answers = answers;
    this.publicUrl = publicUrl;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    response.setHeader("X-Request-Id", number);
    if (!request.getMethod().matches("GET|HEAD|POST")) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.setStatus(405);
      return;
    }
    Visit visit = visits.plain(request);
    try {
      if (visit.posted() && !comesFromUs(request)) {
        write(new Problems.Trouble(403, "foreign", ""), visit, request, response, number);
        return;
      }
      boolean signsIn = visit.posted() && visit.path().equals(SIGN_IN);
      if (signsIn && !doorkeeper.admits(Doorkeeper.address(request))) {
        response.setHeader("Retry-After", "" + Doorkeeper.longestWait().toSeconds());
        write(new Problems.Trouble(429, "tooMany", ""), visit, request, response, number);
        return;
      }
      visit = visits.signedIn(visit, request);
      Routes.Found found = routes.find(visit).orElseThrow(() -> new NotFound("address"));
      Visit full = visit.posted() ? posted(found.visit(), request) : found.visit();
      Answer answer = found.screen().answer(full);
      if (signsIn && answer instanceof Answer.Page page && page.status() == 401) {
        doorkeeper.failed(Doorkeeper.address(request));
      }
      answers.write(answer, full, request, response);
    } catch (ArchiveException e) {
      Problems.Trouble trouble = Problems.of(e, Messages.of(visit.language()));
      if (trouble.status() >= 500) {
        LOG.error("request {} {}: {}", number, visit.path(), e.getMessage(), e);
      }
      write(trouble, visit, request, response, number);
    } catch (RuntimeException e) {
      LOG.error("request {} {}", number, visit.path(), e);
      write(Problems.unforeseen(), visit, request, response, number);
    } finally {
      multipart.forget(request);
    }
  }

  private Visit posted(Visit visit, HttpServletRequest request)
      throws IOException, ServletException {
    return Multipart.is(request) ? multipart.read(visit, request) : visits.posted(visit, request);
  }

  private void write(
      Problems.Trouble trouble,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response,
      String number)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    answers.write(
        Problems.answer(trouble, visit, isProgram(request), number), visit, request, response);
  }

  /**
   * Whether a form was posted from a page of ours. Browsers say where from; a program that says
   * nothing carries no cookies of a reader either.
   */
  private boolean comesFromUs(HttpServletRequest request) {
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    if (origin.isEmpty()) {
      String site = request.getHeader("Sec-Fetch-Site");
      return site == null || site.equals("same-origin") || site.equals("none");
    }
    String ours = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    if (origin.get().equals(ours)) {
      return true;
    }
    try {
      return Objects.equals(URI.create(origin.get()).getAuthority(), request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isProgram(HttpServletRequest request) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    return request.getRequestURI().startsWith("/api/")
        || (accept.contains("json") && !accept.contains("text/html"));
  }

  static boolean takesGzip(HttpServletRequest request) {
    String encodings = request.getHeader("Accept-Encoding");
    return encodings != null && encodings.contains("gzip");
  }
}
