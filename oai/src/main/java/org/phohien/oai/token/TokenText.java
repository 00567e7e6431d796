package org.phohien.oai.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Selection;
import org.phohien.core.model.ItemId;

/**
 * The content of a token: a version and ten fields parted by spaces, {@code -} for an empty one.
 * Instants are microseconds since 1970, the precision of the change log.
 */
final class TokenText {

  private static final String VERSION = "1";
  private static final int FIELDS = 11;

  private TokenText() {}

  static String write(Token t) {
    Selection s = t.selection();
    return String.join(
        " ",
        VERSION,
        t.verb(),
        t.prefix(),
        s.set().orElse("-"),
        s.from().map(TokenText::micros).orElse("-"),
        s.until().map(TokenText::micros).orElse("-"),
        s.after().map(p -> micros(p.stamp())).orElse("-"),
        s.after().map(p -> p.item().value()).orElse("-"),
        Long.toString(t.cursor()),
        Long.toString(t.size()),
        micros(t.expires()));
  }

  /** The token of a content that was sealed; empty when it is of another version. */
  static Optional<Token> read(String text) {
    List<String> f = List.of(text.split(" ", -1));
    if (f.size() != FIELDS || !f.getFirst().equals(VERSION)) {
      return Optional.empty();
    }
    Optional<Selection.Place> after =
        instant(f.get(6)).map(stamp -> new Selection.Place(stamp, new ItemId(f.get(7))));
    Selection selection =
        new Selection(
            Optional.of(f.get(3)).filter(set -> !set.equals("-")),
            instant(f.get(4)),
            instant(f.get(5)),
            after);
    return instant(f.get(10))
        .map(expires ->
            new Token(
                f.get(1),
                f.get(2),
                selection,
                Long.parseLong(f.get(8)),
                Long.parseLong(f.get(9)),
                expires));
  }

  private static String micros(Instant instant) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
  }

  private static Optional<Instant> instant(String micros) {
    return micros.equals("-")
        ? Optional.empty()
        : Optional.of(Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
  }
}
