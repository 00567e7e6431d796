package org.phohien.core.description;

import static org.phohien.core.description.Marc.fields;
import static org.phohien.core.description.Marc.value;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marc4j.marc.Record;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Kind;

/** What kind of work a MARC record tells of: by its genre term (655), else by its leader. */
final class MarcKind {

  private static final Pattern SCALE = Pattern.compile("1\\s*[:/]\\s*(\\d[\\d. ,]*)");

  private MarcKind() {}

  /** Empty for a plain book record, which says nothing of the archive's collections. */
  static Optional<Kind> of(Record record) {
    return form(record).flatMap(form -> kind(form, record));
  }

  private static Optional<MarcForm> form(Record record) {
    Optional<MarcForm> named =
        fields(record, "655")
            .flatMap(f -> value(f, 'a').stream())
            .flatMap(t -> MarcForm.ofGenre(Isbd.stripHeading(t)).stream())
            .findFirst();
    return named.or(() -> byLeader(record));
  }

  private static Optional<MarcForm> byLeader(Record record) {
    return switch (record.getLeader().getTypeOfRecord()) {
      case 'e', 'f' -> Optional.of(MarcForm.MAP);
      case 'k' -> Optional.of(MarcForm.PICTURE);
      default -> Optional.empty();
    };
  }

  private static Optional<Kind> kind(MarcForm form, Record record) {
    return switch (form) {
      case BOOK -> Optional.of(new Kind.LocalRecord());
      case ISSUE -> issue(record);
      case PICTURE -> Optional.of(new Kind.Picture());
      case MAP -> Optional.of(new Kind.MapSheet(scale(record)));
      case MANUSCRIPT -> Optional.of(new Kind.Manuscript(direction(record)));
      case RECORD -> Optional.of(new Kind.CatalogueRecord());
    };
  }

  /** 490 names the serial and the number; the day is the date of publication. */
  private static Optional<Kind> issue(Record record) {
    return fields(record, "490")
        .filter(f -> value(f, 'a').map(Isbd::strip).filter(s -> !s.isBlank()).isPresent())
        .findFirst()
        .map(f ->
            new Kind.Issue(
                Isbd.strip(value(f, 'a').orElseThrow()),
                fields(record, "260", "264")
                    .flatMap(p -> value(p, 'c').stream())
                    .flatMap(c -> MarcDate.read(c).stream())
                    .findFirst()
                    .flatMap(Dating::day),
                value(f, 'v').map(Isbd::strip)));
  }

  private static OptionalInt scale(Record record) {
    Stream<String> coded =
        fields(record, "034").flatMap(f -> value(f, 'b').stream()).filter(s -> s.matches("\\d+"));
    Stream<String> written =
        fields(record, "255").flatMap(f -> value(f, 'a').stream()).flatMap(MarcKind::denominator);
    return Stream.concat(coded, written)
        .filter(digits -> digits.length() <= 9)
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private static Stream<String> denominator(String written) {
    Matcher scale = SCALE.matcher(written);
    return scale.find() ? Stream.of(scale.group(1).replaceAll("\\D", "")) : Stream.empty();
  }

  private static Direction direction(Record record) {
    return fields(record, "546")
            .flatMap(f -> value(f, 'a').stream())
            .anyMatch(Headings.script(Direction.LEFT_TO_RIGHT)::equals)
        ? Direction.LEFT_TO_RIGHT
        : Direction.RIGHT_TO_LEFT;
  }
}
