package org.phohien.iiif.http;

import java.io.IOException;
import java.util.Locale;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException;
import org.phohien.iiif.image.Gate;
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
  private static final String BUSY = "iiif.busy";

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
        boolean busy = unavailable.engine().equals(Gate.ENGINE);
        LOG.log(busy ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, "refused", problem);
        exchange.header("Retry-After", "5");
        write(exchange, 503, busy ? BUSY : UNAVAILABLE, problem);
      }
    }
  }

  private static void write(Exchange exchange, int status, String rule, ArchiveException problem)
      throws IOException {
    Locale locale = exchange.request().getLocale();
    boolean asked = exchange.header("Accept-Language").isPresent();
    Messages messages = Messages.of(asked ? Language.of(locale) : Language.VIETNAMESE);
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
          if (status < 500 || status == 501) {
            json.writeStringField("detail", problem.getMessage());
          }
          json.writeStringField("rule", rule);
          json.writeEndObject();
        }));
  }
}
