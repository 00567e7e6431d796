package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.VariableField;
import org.phohien.core.model.Description;

/**
 * Titles as MARC keeps them: the main one in 245, others in Latin letters in 246, those in Han
 * characters in 880 (MARC 21, appendix D, model A). The first Han title is linked with 245 as its
 * original script, the others stand alone.
 */
final class Titles {

  private Titles() {}

  /** 245: under an author or under the title itself; nothing is skipped in filing. */
  static DataField main(Description d) {
    boolean entered = !d.agents().isEmpty() && Roles.creates(d.agents().getFirst().role());
    DataField field = field("245", entered ? "10" : "00");
    if (!hanTitles(d).isEmpty()) {
      Marc.add(field, '6', "880-01");
    }
    String[] parts = d.title().split(" : ", 2);
    Marc.add(field, 'a', parts[0]);
    if (parts.length > 1) {
      Marc.add(field, 'b', parts[1]);
    }
    return field;
  }

  /** 246, first indicator 3: no note, an added entry. */
  static Stream<VariableField> latin(Description d) {
    return d.alternativeTitles().stream()
        .filter(t -> !Names.isHan(t))
        .map(t -> field("246", "3 ", "a", t));
  }

  /** 880 with $6: the field it stands for, its number or 00, and {@code $1} for Han script. */
  static Stream<VariableField> han(Description d) {
    List<String> titles = hanTitles(d);
    return IntStream.range(0, titles.size()).mapToObj(i -> han(i, titles.get(i)));
  }

  private static VariableField han(int index, String title) {
    return index == 0
        ? field("880", "00", "6", "245-01/$1", "a", title)
        : field("880", "3 ", "6", "246-00/$1", "a", title);
  }

  private static List<String> hanTitles(Description d) {
    return d.alternativeTitles().stream().filter(Names::isHan).toList();
  }
}
