package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
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

  /** The main title from 245: $a and $b, then number and name of the part ($n, $p). */
  static Optional<String> main(Record record) {
    return Marc.fields(record, "245")
        .findFirst()
        .map(f ->
            Stream.concat(
                    Stream.of(joined(f, "ab", " : ")).filter(t -> !t.isEmpty()),
                    Stream.of(joined(f, "np", ", ")).filter(t -> !t.isEmpty()))
                .collect(Collectors.joining(". ")))
        .filter(t -> !t.isBlank());
  }

  /** 246 and the original scripts of titles: 880 that stands for 245 or 246. */
  static List<String> others(Record record) {
    Stream<DataField> latin = Marc.fields(record, "246");
    Stream<DataField> original =
        Marc.fields(record, "880")
            .filter(f -> Marc.value(f, '6').filter(l -> l.matches("24[56]-.*")).isPresent());
    return Stream.concat(latin, original)
        .map(f -> joined(f, "ab", " : "))
        .filter(t -> !t.isBlank())
        .distinct()
        .toList();
  }

  private static String joined(DataField field, String codes, String by) {
    return Marc.values(field, codes)
        .map(Isbd::strip)
        .filter(t -> !t.isBlank())
        .collect(Collectors.joining(by));
  }

  private static List<String> hanTitles(Description d) {
    return d.alternativeTitles().stream().filter(Names::isHan).toList();
  }
}
