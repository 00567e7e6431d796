package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.VariableField;
import org.phohien.core.model.Rights;

/** Rights in the notes of a MARC record: who may see it (506), what may be done (540, 542). */
final class MarcRights {

  private MarcRights() {}

  /** 506, first indicator: 0 open to all, 1 restricted. */
  static DataField access(Rights rights) {
    return switch (rights.access()) {
      case OPEN -> field("506", "0 ", "a", "Mở cho mọi người");
      case READING_ROOM -> field("506", "1 ", "a", "Chỉ xem tại phòng đọc hoặc khi đăng nhập");
      case RESTRICTED -> field("506", "1 ", "a", "Hạn chế: chỉ dành cho cán bộ thư viện");
    };
  }

  /** 540 with the statement in words and as a URI. */
  static DataField use(Rights rights) {
    String uri = rights.statement().toString();
    return field("540", "  ", "a", RightsWords.of(uri), "u", uri);
  }

  /** 542 $d copyright holder. */
  static Stream<VariableField> holder(Rights rights) {
    return rights.holder().stream().map(h -> field("542", "  ", "d", h));
  }
}
