package org.phohien.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.message.Language;
import org.phohien.web.font.HannomGlyphs;
import org.phohien.web.font.PageFont;
import org.phohien.web.page.Pages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** Writes answers. */
public final class Answers {

  private static final int YEAR_DAYS = 365;

  /** Smaller bodies do not gain. */
  private static final int LEAST_TO_COMPRESS = 700;

  private final Pages pages;
  private final Optional<HannomGlyphs> glyphs;
  private final ObjectMapper json = new ObjectMapper();
  private final boolean secure;

  /**
   * @param glyphs for the fonts of pages with Hán-Nôm on them
   * @param secure cookies travel over https alone
   */
  public Answers(Pages pages, Optional<HannomGlyphs> glyphs, boolean secure) {
    this.pages = pages;
    this.glyphs = glyphs;
    this.secure = secure;
  }

  /** Writes an answer. */
  void write(Answer answer, Visit visit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    keepLanguage(visit, response);
    switch (answer) {
      case Answer.Page page -> {
        response.setHeader("Content-Language", visit.language().code());
        if (!page.links().isEmpty()) {
          response.setHeader("Link", String.join(", ", page.links()));
        }
        html(withFont(pages.html(page, visit)), page.status(), visit, request, response);
      }
      case Answer.Fragment part -> html(pages.html(part, visit), 200, visit, request, response);
      case Answer.Json(int status, String type, Object value) ->
          body(status, type, json.writeValueAsBytes(value), visit, request, response);
      case Answer.File(int status, String type, byte[] bytes, Map<String, String> headers) -> {
        headers.forEach(response::setHeader);
        body(status, type, bytes, visit, request, response);
      }
      case Answer.Redirect(String to, var cookies) -> {
        cookies.forEach(crumb -> set(crumb, response));
        response.setStatus(303);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
      }
    }
  }

  private void html(
      String html,
      int status,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Cookie, Accept-Encoding");
    response.setHeader(
        "Cache-Control", visit.session().isPresent() ? "no-store" : "private, no-cache");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    body(status, "text/html; charset=utf-8", bytes, visit, request, response);
  }

  /**
   * The font goes into the head once the page's characters are known; the address of the whole one
   * beside it, for the script to fetch when the page is there.
   */
  private String withFont(String html) {
    return glyphs
        .flatMap(pack -> PageFont.of(html, pack, PageFont.Weight.FIRST))
        .map(font -> {
          String address = "/font/" + font.code();
          String whole =
              PageFont.of(html, glyphs.orElseThrow(), PageFont.Weight.WHOLE)
                  .filter(more -> !more.equals(font))
                  .map(more ->
                      "<meta name=\"whole-font\" content=\"/font/" + more.code() + ".css\">\n")
                  .orElse("");
          String links =
              "<link rel=\"preload\" href=\""
                  + address
                  + ".woff\" as=\"font\" type=\"font/woff\" crossorigin>\n"
                  + "<link rel=\"stylesheet\" href=\""
                  + address
                  + ".css\">\n"
                  + whole;
          int head = html.indexOf("</head>");
          return html.substring(0, head) + links + html.substring(head);
        })
        .orElse(html);
  }

  private static void body(
      int status,
      String type,
      byte[] bytes,
      Visit visit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    byte[] sent = bytes;
    // a page with a form's token is not compressed: its length could tell the token (BREACH)
    if (bytes.length >= LEAST_TO_COMPRESS
        && visit.session().isEmpty()
        && (type.startsWith("text/") || type.contains("json") || type.contains("xml"))
        && FrontServlet.takesGzip(request)) {
      sent = Assets.gzip(bytes);
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(sent.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(sent);
    }
  }

  /** {@code ?lang=} is remembered, so that the next page speaks the same. */
  private void keepLanguage(Visit visit, HttpServletResponse response) {
    visit
        .query()
        .first("lang")
        .flatMap(Language::ofCode)
        .ifPresent(l -> set(new Answer.Crumb("lang", l.code(), YEAR_DAYS, false), response));
  }

  /** Written by hand: the container's own cookies can't say SameSite everywhere. */
  private void set(Answer.Crumb crumb, HttpServletResponse response) {
    StringBuilder cookie = new StringBuilder(crumb.name()).append('=').append(crumb.value());
    cookie.append("; Path=/; SameSite=Lax");
    if (crumb.value().isEmpty()) {
      cookie.append("; Max-Age=0");
    } else if (crumb.days() > 0) {
      cookie.append("; Max-Age=").append(crumb.days() * 86_400);
    }
    if (crumb.secret()) {
      cookie.append("; HttpOnly");
    }
    if (secure) {
      cookie.append("; Secure");
    }
    response.addHeader("Set-Cookie", cookie.toString());
  }
}
