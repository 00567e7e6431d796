package org.phohien.ingest.batch;

import static org.phohien.ingest.batch.ListColumn.ACCESS;
import static org.phohien.ingest.batch.ListColumn.ALTERNATIVE;
import static org.phohien.ingest.batch.ListColumn.CREATOR;
import static org.phohien.ingest.batch.ListColumn.DATE;
import static org.phohien.ingest.batch.ListColumn.HOLDER;
import static org.phohien.ingest.batch.ListColumn.IDENTIFIER;
import static org.phohien.ingest.batch.ListColumn.KIND;
import static org.phohien.ingest.batch.ListColumn.LANGUAGE;
import static org.phohien.ingest.batch.ListColumn.NUMBER;
import static org.phohien.ingest.batch.ListColumn.PHYSICAL;
import static org.phohien.ingest.batch.ListColumn.PLACE;
import static org.phohien.ingest.batch.ListColumn.PUBLISHED_AT;
import static org.phohien.ingest.batch.ListColumn.PUBLISHER;
import static org.phohien.ingest.batch.ListColumn.RIGHTS;
import static org.phohien.ingest.batch.ListColumn.SCALE;
import static org.phohien.ingest.batch.ListColumn.SCRIPT;
import static org.phohien.ingest.batch.ListColumn.SERIAL;
import static org.phohien.ingest.batch.ListColumn.SUBJECT;
import static org.phohien.ingest.batch.ListColumn.SUMMARY;
import static org.phohien.ingest.batch.ListColumn.TITLE;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;

/** Understands the words of a list's row; what can't be understood is refused with its column. */
final class RowReading {

  private RowReading() {}

  /** A cell that can't be understood. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    Unclear(ListColumn column, String found) {
      super(column.name().toLowerCase(Locale.ROOT) + ": " + found);
    }
  }

  static Description description(ListRow row, String otherwiseTitled) throws Unclear {
    return new Description(
        row.get(TITLE).orElse(otherwiseTitled),
        row.all(ALTERNATIVE),
        row.all(CREATOR).stream().map(Agent::author).toList(),
        row.get(PUBLISHER),
        row.get(PUBLISHED_AT),
        dating(row),
        row.all(LANGUAGE),
        row.all(SUBJECT),
        row.all(PLACE),
        row.all(IDENTIFIER),
        row.get(PHYSICAL),
        row.get(SUMMARY));
  }

  static Kind kind(ListRow row) throws Unclear {
    if (row.get(KIND).isEmpty()) {
      return row.get(SERIAL).isPresent() ? issue(row) : new Kind.LocalRecord();
    }
    String word = row.get(KIND).get();
    return switch (ListColumn.plain(word)) {
      case "dia chi", "sach", "local record", "local records", "book" -> new Kind.LocalRecord();
      case "bao", "bao chi", "tap chi", "issue", "newspaper" -> issue(row);
      case "tranh anh", "anh", "tranh", "picture", "photograph" -> new Kind.Picture();
      case "ban do", "map" -> new Kind.MapSheet(scale(row));
      case "han nom", "manuscript" -> new Kind.Manuscript(Direction.RIGHT_TO_LEFT);
      case "thu muc", "bieu ghi", "catalogue", "catalogue record" -> new Kind.CatalogueRecord();
      default -> throw new Unclear(KIND, word);
    };
  }

  private static Kind issue(ListRow row) throws Unclear {
    String serial = row.get(SERIAL).or(() -> row.get(TITLE)).orElse("");
    if (serial.isEmpty()) {
      throw new Unclear(SERIAL, "");
    }
    return new Kind.Issue(serial, dating(row).flatMap(Dating::day), row.get(NUMBER));
  }

  private static OptionalInt scale(ListRow row) throws Unclear {
    Optional<String> text = row.get(SCALE);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    String digits = text.get().replaceFirst("^1\\s*[:/]", "").replaceAll("[\\s.,]", "");
    if (!digits.matches("[1-9]\\d{0,8}")) {
      throw new Unclear(SCALE, text.get());
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private static Optional<Dating> dating(ListRow row) throws Unclear {
    Optional<String> text = row.get(DATE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Dating> date = Dating.parse(text.get());
    if (date.isEmpty()) {
      throw new Unclear(DATE, text.get());
    }
    return date;
  }

  static Optional<Script> script(ListRow row) throws Unclear {
    Optional<String> word = row.get(SCRIPT);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return switch (ListColumn.plain(word.get())) {
      case "quoc ngu", "viet", "vietnamese" -> Optional.of(Script.VIETNAMESE);
      case "han nom", "han", "nom" -> Optional.of(Script.HAN_NOM);
      case "phap", "french" -> Optional.of(Script.FRENCH);
      default -> throw new Unclear(SCRIPT, word.get());
    };
  }

  static Rights rights(ListRow row) throws Unclear {
    return new Rights(statement(row), access(row), row.get(HOLDER));
  }

  private static URI statement(ListRow row) throws Unclear {
    String text = row.get(RIGHTS).orElse(Rights.NOT_EVALUATED.toString());
    List<String> schemes = List.of("http", "https");
    try {
      URI uri = URI.create(text);
      if (uri.getScheme() != null && schemes.contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Unclear(RIGHTS, text);
  }

  private static Rights.Access access(ListRow row) throws Unclear {
    Optional<String> word = row.get(ACCESS);
    if (word.isEmpty()) {
      return Rights.Access.OPEN;
    }
    return switch (ListColumn.plain(word.get())) {
      case "mo", "open", "tu do" -> Rights.Access.OPEN;
      case "phong doc", "reading room" -> Rights.Access.READING_ROOM;
      case "han che", "restricted", "noi bo" -> Rights.Access.RESTRICTED;
      default -> throw new Unclear(ACCESS, word.get());
    };
  }
}
