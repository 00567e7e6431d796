package org.phohien.iiif.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.NotFound;

/** One request and its answer, in the few words the services need. */
final class Exchange {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_PATH = 1024;

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Exchange(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  HttpServletRequest request() {
    return request;
  }

  /** The raw path behind {@code /iiif/}; still percent-encoded. */
  String path() {
    String uri = request.getRequestURI();
    int start = request.getContextPath().length() + request.getServletPath().length() + 1;
    if (uri.length() > LONGEST_PATH || uri.length() < start) {
      throw new NotFound("IIIF address");
    }
    return uri.substring(start);
  }

  /**
   * The first parameter of a name, read from the raw query: how containers read it is a matter of
   * their settings. Bytes that are no UTF-8 become replacement characters.
   */
  Optional<String> parameter(String name) {
    String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0 && pair.substring(0, equals).equals(name)) {
        return Optional.of(Percent.lenient(pair.substring(equals + 1).replace('+', ' ')));
      }
    }
    return Optional.empty();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  void header(String name, String value) {
    response.setHeader(name, value);
  }

  /** Viewers live on other sites (Image API 3.0, 7.2): everything may be read from everywhere. */
  void allowEveryOrigin() {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Link, ETag, Retry-After");
  }

  void preflight() {
    response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    response.setHeader("Access-Control-Allow-Headers", "Accept, Authorization, If-None-Match");
    response.setHeader("Access-Control-Max-Age", "86400");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  void refuseMethod() {
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  void seeOther(String address) {
    response.setHeader("Location", address);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  /**
   * Names the version of what will be answered.
   *
   * @return whether the client has it already: the answer is 304 then, and done
   */
  boolean isKnown(String etag) {
    response.setHeader("ETag", etag);
    String known = request.getHeader("If-None-Match");
    if (known == null || !(known.contains(etag) || known.equals("*"))) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  void bytes(String mediaType, byte[] body) throws IOException {
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    if (!isHead()) {
      response.getOutputStream().write(body);
    }
  }

  /** The body of an answer of unknown length, sent while it is written. */
  OutputStream body(String mediaType) throws IOException {
    response.setContentType(mediaType);
    return response.getOutputStream();
  }

  /** Whether the head of the answer has been sent; what was only prepared is taken back. */
  boolean isUnderWay() {
    if (response.isCommitted()) {
      return true;
    }
    response.resetBuffer();
    return false;
  }

  /** An answer whose body is not worth making for a HEAD. */
  void headOnly(String mediaType) {
    response.setContentType(mediaType);
  }

  void status(int status) {
    response.setStatus(status);
  }

  /** What writes a JSON document. */
  interface Document {
    void write(JsonGenerator json) throws IOException;
  }

  /** A JSON document that fits in memory. */
  static byte[] json(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      document.write(json);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** A JSON document that is sent while it is written. */
  void stream(String mediaType, Document document) throws IOException {
    response.setContentType(mediaType);
    if (isHead()) {
      return;
    }
    try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
      document.write(json);
    }
  }

  /**
   * The media type of a JSON-LD document: with its context as profile where the client asks for
   * JSON-LD, else as each API says.
   *
   * @param plain what is sent to clients that do not ask
   */
  String jsonType(String context, String plain) {
    response.setHeader("Vary", "Accept");
    String accept = request.getHeader("Accept");
    if (accept == null) {
      return plain;
    }
    int linked = accept.indexOf("application/ld+json");
    int simple = accept.indexOf("application/json");
    if (linked >= 0 && (simple < 0 || linked < simple)) {
      return "application/ld+json;profile=\"" + context + "\"";
    }
    return simple >= 0 ? "application/json" : plain;
  }
}
