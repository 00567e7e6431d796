package org.phohien.iiif.http;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException;
import org.phohien.iiif.image.Refusal;
import org.phohien.iiif.image.Rule;

/**
 * Answers the five kinds of {@link ArchiveException} with {@code application/problem+json} (RFC
 * 9457): what is wrong in the reader's language, and the name of the rule for programs.
 */
final class Problems {

  private static final System.Logger LOG = System.getLogger(Problems.class.getName());
  private static final String NOT_FOUND = "iiif.notFound";
  private static final String CONFLICT = "iiif.conflict";
  private static final String CORRUPT = "iiif.corrupt";
  private static final String UNAVAILABLE = "iiif.unavailable";

  void answer(Exchange exchange, ArchiveException problem) throws IOException {
    exchange.header("Cache-Control", "no-store");
    switch (problem) {
      case ArchiveException.NotFound _ -> write(exchange, 404, NOT_FOUND, problem);
      case ArchiveException.Invalid invalid ->
          write(exchange, Rule.isUnsupported(invalid.rule()) ? 501 : 400, invalid.rule(), problem);
      case ArchiveException.Conflict _ -> write(exchange, 409, CONFLICT, problem);
      case ArchiveException.Corrupt _ -> {
        LOG.log(System.Logger.Level.ERROR, "a service copy is damaged", problem);
        write(exchange, 500, CORRUPT, problem);
      }
      case ArchiveException.Unavailable unavailable -> {
        LOG.log(System.Logger.Level.WARNING, unavailable.engine() + " does not answer", problem);
        exchange.header("Retry-After", "5");
        write(exchange, 503, UNAVAILABLE, problem);
      }
    }
  }

  /** Too much is asked for now; the same request later will do. */
  void refuse(Exchange exchange, Refusal refusal) throws IOException {
    LOG.log(System.Logger.Level.DEBUG, "refused: {0}", refusal.why());
    exchange.header("Cache-Control", "no-store");
    exchange.header("Retry-After", Long.toString(refusal.retryAfter().toSeconds()));
    String rule =
        switch (refusal.why()) {
          case FULL, LATE -> "iiif.busy";
          case SHARE -> "iiif.busy.share";
          case BUDGET -> "iiif.busy.budget";
        };
    write(exchange, refusal.why().status(), rule, refusal);
  }

  /** It may be seen in the reading room or after signing in, but not so. */
  void closed(Exchange exchange) throws IOException {
    exchange.header("Cache-Control", "private, no-store");
    write(exchange, 401, "iiif.readingRoom", null);
  }

  /** The language a reader likes best of ours; Vietnamese where they do not say. */
  private static Language language(Exchange exchange) {
    try {
      return exchange
          .header("Accept-Language")
          .map(Locale.LanguageRange::parse)
          .filter(ranges -> !ranges.isEmpty())
          .map(ranges -> Language.of(Locale.forLanguageTag(ranges.getFirst().getRange())))
          .orElse(Language.VIETNAMESE);
    } catch (IllegalArgumentException e) {
      return Language.VIETNAMESE;
    }
  }

  private static void write(
      Exchange exchange, int status, String rule, @Nullable RuntimeException problem)
      throws IOException {
    Messages messages = Messages.of(language(exchange));
    exchange.header("Content-Language", messages.language().code());
    exchange.header("Vary", "Accept-Language");
    exchange.status(status);
    exchange.bytes(
        "application/problem+json",
        Exchange.json(json -> {
          json.writeStartObject();
          json.writeStringField("type", "urn:phohien:problem:" + rule);
          json.writeStringField("title", messages.find(rule).orElse(rule));
          json.writeNumberField("status", status);
          if (problem != null && (status < 500 || status == 501)) {
            json.writeStringField("detail", problem.getMessage());
          }
          json.writeStringField("rule", rule);
          json.writeEndObject();
        }));
  }
}
