package org.phohien.iiif.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.NotFound;

/** One request and its answer, in the few words the services need. */
final class Exchange {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String TYPE = "Content-Type";
  private static final int LONGEST_PATH = 1024;

  private final Wire wire;

  Exchange(Wire wire) {
    this.wire = wire;
  }

  /** Who asks. */
  Caller caller() {
    return wire;
  }

  String method() {
    return wire.method();
  }

  /** The raw path behind {@code /iiif/}; still percent-encoded. */
  String path() {
    String path = wire.path();
    if (path == null || path.length() > LONGEST_PATH) {
      throw new NotFound("IIIF address");
    }
    return path;
  }

  /**
   * The first parameter of a name, read from the raw query: how containers read it is a matter of
   * their settings. Bytes that are no UTF-8 become replacement characters.
   */
  Optional<String> parameter(String name) {
    String query = wire.query();
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
    return Optional.ofNullable(wire.header(name));
  }

  void header(String name, String value) {
    wire.set(name, value);
  }

  void cookie(String cookie) {
    wire.add("Set-Cookie", cookie);
  }

  /** Viewers live on other sites (Image API 3.0, 7.2): everything may be read from everywhere. */
  void allowEveryOrigin() {
    wire.set("Access-Control-Allow-Origin", "*");
    wire.set("Access-Control-Expose-Headers", "Link, ETag, Retry-After");
  }

  void preflight() {
    wire.set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    wire.set("Access-Control-Allow-Headers", "Accept, Authorization, If-None-Match");
    wire.set("Access-Control-Max-Age", "86400");
    wire.status(204);
  }

  void refuseMethod() {
    wire.set("Allow", "GET, HEAD, OPTIONS");
    wire.status(405);
  }

  void seeOther(String address) {
    wire.set("Location", address);
    wire.status(303);
  }

  /**
   * Names the version of what will be answered.
   *
   * @return whether the client has it already: the answer is 304 then, and done
   */
  boolean isKnown(String etag) {
    wire.set("ETag", etag);
    String known = wire.header("If-None-Match");
    if (known == null || !(known.contains(etag) || known.equals("*"))) {
      return false;
    }
    wire.status(304);
    return true;
  }

  boolean isHead() {
    return wire.method().equals("HEAD");
  }

  void bytes(String mediaType, byte[] body) throws IOException {
    wire.set(TYPE, mediaType);
    if (isHead()) {
      wire.length(body.length);
    } else {
      wire.whole(body);
    }
  }

  /** The body of an answer of unknown length, sent while it is written. */
  OutputStream body(String mediaType) throws IOException {
    wire.set(TYPE, mediaType);
    return wire.body();
  }

  /** Whether the head of the answer has been sent; what was only prepared is taken back. */
  boolean isUnderWay() {
    return wire.isUnderWay();
  }

  /** An answer whose body is not worth making for a HEAD. */
  void headOnly(String mediaType) {
    wire.set(TYPE, mediaType);
  }

  void status(int status) {
    wire.status(status);
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
    wire.set(TYPE, mediaType);
    if (isHead()) {
      return;
    }
    try (JsonGenerator json = JSON.createGenerator(wire.body())) {
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
    wire.set("Vary", "Accept");
    String accept = wire.header("Accept");
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
