package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;
import org.phohien.core.model.Rights;

/** Rights in the notes of a MARC record: who may see it (506), what may be done (540, 542). */
final class MarcRights {

  private static final String READING_ROOM = "Chỉ xem tại phòng đọc hoặc khi đăng nhập";

  private MarcRights() {}

  /** 506, first indicator: 0 open to all, 1 restricted. */
  static DataField access(Rights rights) {
    return switch (rights.access()) {
      case OPEN -> field("506", "0 ", "a", "Mở cho mọi người");
      case READING_ROOM -> field("506", "1 ", "a", READING_ROOM);
      case RESTRICTED -> field("506", "1 ", "a", "Hạn chế: chỉ dành cho cán bộ thư viện");
    };
  }

  /** 540 with the statement in words and as a URI. */
  static DataField use(Rights rights) {
    String uri = rights.statement().toString();
    return field("540", "  ", "a", RightsWords.of(uri), "u", uri);
  }

  /** The rights of a record that names a statement; access as {@link #access} writes it. */
  static Optional<Rights> read(Record record) {
    Optional<String> holder =
        Marc.fields(record, "542").flatMap(f -> Marc.value(f, 'd').stream()).findFirst();
    return Marc.fields(record, "540")
        .flatMap(f -> Marc.value(f, 'u').stream())
        .flatMap(u -> statement(u).stream())
        .findFirst()
        .map(u -> new Rights(u, readAccess(record), holder));
  }

  /** A restriction in words that are not ours is the strictest: it is lifted by hand. */
  private static Rights.Access readAccess(Record record) {
    return Marc.fields(record, "506")
        .findFirst()
        .map(f -> {
          if (f.getIndicator1() != '1') {
            return Rights.Access.OPEN;
          }
          return Marc.value(f, 'a').filter(READING_ROOM::equals).isPresent()
              ? Rights.Access.READING_ROOM
              : Rights.Access.RESTRICTED;
        })
        .orElse(Rights.Access.OPEN);
  }

  private static Optional<URI> statement(String text) {
    try {
      return Optional.of(new URI(text.strip())).filter(URI::isAbsolute);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** 542 $d copyright holder. */
  static Stream<VariableField> holder(Rights rights) {
    return rights.holder().stream().map(h -> field("542", "  ", "d", h));
  }
}
