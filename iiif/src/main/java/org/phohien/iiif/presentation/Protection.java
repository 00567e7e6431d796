package org.phohien.iiif.presentation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phohien.core.message.Language;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.iiif.address.Addresses;

/**
 * How viewers are told of what is for the reading room, and how a reader is let in: the documents
 * of Authorization Flow 2.0.
 *
 * @param at where everything stands
 * @param library the library's name, which the way to sign in must show (3.3.1)
 * @param networks whether some networks let one in without a question (profile external, 3.3.3)
 */
public record Protection(Addresses at, String library, boolean networks) {

  /** The context of all its documents, which stands before that of the document they are in. */
  public static final String CONTEXT = "http://iiif.io/api/auth/2/context.json";

  /**
   * What may be seen instead.
   *
   * @param service base of a level 0 image service
   * @param size of its picture
   */
  public record Substitute(String service, Pixels size) {}

  /** The probe service of a page, with all that belongs to it, as an object (2.1). */
  public void probe(JsonGenerator json, PageId page) throws IOException {
    probe(json, at.probe(page));
  }

  /** The probe service of an item, with all that belongs to it, as an object. */
  public void probe(JsonGenerator json, ItemId item) throws IOException {
    probe(json, at.probe(item));
  }

  private void probe(JsonGenerator generator, String id) throws IOException {
    Json3 json = new Json3(generator);
    generator.writeStartObject();
    json.identity(id, "AuthProbeService2");
    json.phrase("errorHeading", Phrase.of("iiif.auth.heading"));
    json.phrase("errorNote", Phrase.of("iiif.auth.note"));
    generator.writeArrayFieldStart("service");
    if (networks) {
      generator.writeStartObject();
      generator.writeStringField("type", "AuthAccessService2");
      generator.writeStringField("profile", "external");
      json.phrase("label", Phrase.of("iiif.auth.network"));
      tokens(json, false);
      generator.writeEndObject();
    }
    generator.writeStartObject();
    json.identity(at.authorization("access"), "AuthAccessService2");
    generator.writeStringField("profile", "active");
    json.phrase("label", Phrase.of("iiif.auth.label", library));
    json.phrase("heading", Phrase.of("iiif.auth.heading"));
    json.phrase("note", Phrase.of("iiif.auth.note"));
    json.phrase("confirmLabel", Phrase.of("iiif.auth.confirm"));
    tokens(json, true);
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
  }

  private void tokens(Json3 json, boolean logout) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("service");
    generator.writeStartObject();
    json.identity(at.authorization("token"), "AuthAccessTokenService2");
    json.phrase("errorHeading", Phrase.of("iiif.auth.heading"));
    json.phrase("errorNote", Phrase.of("iiif.auth.outdated"));
    generator.writeEndObject();
    if (logout) {
      generator.writeStartObject();
      json.identity(at.authorization("logout"), "AuthLogoutService2");
      json.phrase("label", Phrase.of("iiif.auth.logout"));
      generator.writeEndObject();
    }
    generator.writeEndArray();
  }

  /** What the probe service answers (5.2). */
  public void result(JsonGenerator generator, boolean allowed, Optional<Substitute> substitute)
      throws IOException {
    Json3 json = new Json3(generator);
    begin(generator, "AuthProbeResult2");
    generator.writeNumberField("status", allowed ? 200 : 401);
    if (!allowed) {
      if (substitute.isPresent()) {
        substitute(json, substitute.get());
      }
      json.phrase("heading", Phrase.of("iiif.auth.heading"));
      json.phrase("note", Phrase.of("iiif.auth.note"));
    }
    generator.writeEndObject();
  }

  private static void substitute(Json3 json, Substitute substitute) throws IOException {
    JsonGenerator generator = json.json();
    generator.writeArrayFieldStart("substitute");
    generator.writeStartObject();
    json.identity(substitute.service() + "/full/max/0/default.jpg", "Image");
    json.phrase("label", Phrase.of("iiif.auth.preview"));
    generator.writeStringField("format", "image/jpeg");
    generator.writeNumberField("width", substitute.size().width());
    generator.writeNumberField("height", substitute.size().height());
    generator.writeArrayFieldStart("service");
    generator.writeStartObject();
    json.identity(substitute.service(), "ImageService3");
    generator.writeStringField("profile", "level0");
    generator.writeEndObject();
    generator.writeEndArray();
    generator.writeEndObject();
    generator.writeEndArray();
  }

  /** The message that brings a token (4.4). */
  public void token(JsonGenerator json, String messageId, String token, long seconds)
      throws IOException {
    begin(json, "AuthAccessToken2");
    json.writeStringField("messageId", messageId);
    json.writeStringField("accessToken", token);
    json.writeNumberField("expiresIn", seconds);
    json.writeEndObject();
  }

  /**
   * The message that says why there is none (4.5).
   *
   * @param profile e.g. {@code missingAspect}
   */
  public void noToken(JsonGenerator generator, String messageId, String profile)
      throws IOException {
    Json3 json = new Json3(generator);
    begin(generator, "AuthAccessTokenError2");
    generator.writeStringField("profile", profile);
    generator.writeStringField("messageId", messageId);
    json.phrase("heading", Phrase.of("iiif.auth.heading"));
    json.phrase("note", Phrase.of("iiif.auth.outdated"));
    generator.writeEndObject();
  }

  private static void begin(JsonGenerator json, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("type", type);
  }

  /** A sentence of its pages for people, in both languages. */
  public List<String> sentence(String key) {
    Phrase phrase = Phrase.of(key);
    return List.of(phrase.in(Language.VIETNAMESE), phrase.in(Language.ENGLISH));
  }
}
