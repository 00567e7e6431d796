package org.phohien.core.search.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.search.Part;
import org.phohien.core.text.Tokens;

/**
 * The name of a part of the description in front of what it is to say: {@code tác giả:}.
 *
 * @param part that is named
 * @param end behind the colon
 */
record PartName(Part part, int end) {

  /** Longer than any name. */
  private static final int LONGEST = 24;

  private static final Map<String, Part> NAMES = names();

  /** The name that begins at a place of a query; accents and hyphens in it count nothing. */
  static Optional<PartName> at(String typed, int from) {
    int colon = typed.indexOf(':', from);
    if (colon <= from || colon - from > LONGEST || !Character.isLetter(typed.charAt(from))) {
      return Optional.empty();
    }
    String name = Tokens.folded(typed.substring(from, colon)).replace(" ", "");
    return Optional.ofNullable(NAMES.get(name)).map(part -> new PartName(part, colon + 1));
  }

  private static Map<String, Part> names() {
    Map<String, Part> names = new HashMap<>();
    add(names, Part.TITLE, "title nhande tieude tuade ten ti");
    add(names, Part.AUTHOR, "author creator by tacgia nguoi au");
    add(names, Part.PLACE, "place diadanh noi dia diadiem");
    add(names, Part.SUBJECT, "subject topic chude demuc su");
    add(names, Part.PUBLISHER, "publisher nhaxuatban nxb noixuatban pb");
    add(names, Part.LANGUAGE, "language lang ngonngu tieng");
    add(names, Part.KIND, "kind type collection loai bosuutap suutap");
    add(names, Part.IDENTIFIER, "id identifier isbn issn kyhieu sohieu ma");
    add(names, Part.YEAR, "year date nam ngay py");
    return Map.copyOf(names);
  }

  private static void add(Map<String, Part> names, Part part, String all) {
    for (String name : all.split(" ", -1)) {
      names.put(name, part);
    }
  }
}
