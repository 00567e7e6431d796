package org.phohien.core.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.marc4j.marc.Record;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Description;
import org.phohien.core.model.Rights;

/**
 * The record an item came with, and what was said of the item since: only the fields of those parts
 * that differ are made anew, all others stay as they came. So an edit of the description loses none
 * of the fields the description has no room for.
 */
final class MergedMarc {

  /** A part of the description, and the fields that say it. */
  private enum Part {
    TITLE(Description::title, "245"),
    OTHER_TITLES(Description::alternativeTitles, "246", "880"),
    AGENTS(Description::agents, "100", "110", "111", "700", "710", "711", "720"),
    PUBLICATION(d -> List.of(d.publisher(), d.publishedAt(), d.date()), "046", "260", "264"),
    LANGUAGES(Description::languages, "041"),
    SUBJECTS(Description::subjects, "650", "653"),
    PLACES(Description::places, "651"),
    IDENTIFIERS(Description::identifiers, "020", "022", "024", "082"),
    PHYSICAL(Description::physical, "300"),
    SUMMARY(Description::summary, "520");

    @SuppressWarnings("ImmutableEnumChecker") // a method of a record
    private final Function<Description, Object> value;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> tags;

    Part(Function<Description, Object> value, String... tags) {
      this.value = value;
      this.tags = List.of(tags);
    }

    boolean differs(Description one, Description other) {
      return !value.apply(one).equals(value.apply(other));
    }

    /** Of the originals in other scripts only titles are read. */
    boolean says(MarcField field) {
      return tags.contains(field.tag())
          && (!field.tag().equals("880") || isOriginalTitle((MarcField.Data) field));
    }

    private static boolean isOriginalTitle(MarcField.Data field) {
      return field.value('6').filter(l -> l.matches("24[56]-.*")).isPresent();
    }
  }

  private static final List<String> RIGHTS = List.of("506", "540", "542");

  /** 008: the type of date and the dates, the country, the language. */
  private static final int[][] CODED = {{6, 15}, {15, 18}, {35, 38}};

  private static final int CODED_LENGTH = 40;

  private MergedMarc() {}

  /**
   * The record on its way to readers and harvesters: as the item is now, with the address it is
   * found at, and the statement of its rights where it came without.
   */
  static MarcRecord outgoing(NativeMarc came, Source source) {
    MarcRecord merged = of(came.record(), source);
    MarcRecord made = Marc.values(ToMarc.record(source));
    List<MarcField> fields = new ArrayList<>(merged.fields());
    boolean stated = merged.data("540").anyMatch(f -> f.value('u').isPresent());
    for (String tag : stated ? List.of("856") : List.of("540", "856")) {
      replace(fields, _ -> false, made.fields(tag).toList());
    }
    return merged.with(fields);
  }

  /** The record as it should go out for the item as it is now. */
  static MarcRecord of(MarcRecord came, Source source) {
    Record read = Marc.of(came);
    MarcEntry entry = FromMarc.entry(read);
    Description before = entry.description();
    Description now = source.description();
    List<Part> changed = Arrays.stream(Part.values()).filter(p -> p.differs(before, now)).toList();
    boolean rights = !entry.rights().orElseGet(Rights::unknown).equals(source.item().rights());
    if (changed.isEmpty() && !rights) {
      return came;
    }
    MarcRecord made = Marc.values(ToMarc.record(source));
    List<MarcField> fields = new ArrayList<>(came.fields());
    for (Part part : changed) {
      replace(fields, part::says, made.fields().stream().filter(part::says).toList());
    }
    if (rights) {
      Function<MarcField, Boolean> says = f -> RIGHTS.contains(f.tag());
      replace(fields, says, made.fields().stream().filter(says::apply).toList());
    }
    coded(fields, came, made, changed);
    return came.with(fields);
  }

  /** Puts new fields where the old ones began, else before the first field with a higher tag. */
  private static void replace(
      List<MarcField> fields, Function<MarcField, Boolean> old, List<MarcField> fresh) {
    List<MarcField> removed = fields.stream().filter(old::apply).toList();
    List<MarcField> wanted =
        fresh.stream().map(f -> f.tag().equals("245") ? title(f, removed) : f).toList();
    String first = wanted.isEmpty() ? "999" : wanted.getFirst().tag();
    int at = 0;
    while (at < fields.size()
        && !old.apply(fields.get(at))
        && (!removed.isEmpty() || fields.get(at).tag().compareTo(first) <= 0)) {
      at++;
    }
    fields.removeAll(removed);
    fields.addAll(Math.min(at, fields.size()), wanted);
  }

  /** A new title keeps what the description has no room for: $c, $h and the link to 880. */
  private static MarcField title(MarcField made, List<MarcField> removed) {
    Optional<MarcField.Data> old =
        removed.stream()
            .filter(f -> f.tag().equals("245"))
            .map(MarcField.Data.class::cast)
            .findFirst();
    if (old.isEmpty()) {
      return made;
    }
    MarcField.Data fresh = (MarcField.Data) made;
    List<MarcField.Subfield> subfields =
        Stream.concat(
                Stream.concat(
                    old.get().subfields().stream().filter(s -> s.code() == '6'),
                    fresh.subfields().stream().filter(s -> s.code() != '6')),
                old.get().subfields().stream().filter(s -> "abnp6".indexOf(s.code()) < 0))
            .toList();
    return new MarcField.Data("245", old.get().first(), old.get().second(), subfields);
  }

  private static void coded(
      List<MarcField> fields, MarcRecord came, MarcRecord made, List<Part> changed) {
    List<Part> coding = List.of(Part.PUBLICATION, Part.LANGUAGES);
    Optional<String> old = data(came);
    Optional<String> fresh = data(made);
    if (changed.stream().noneMatch(coding::contains)
        || old.filter(d -> d.length() == CODED_LENGTH).isEmpty()
        || fresh.isEmpty()) {
      return;
    }
    StringBuilder data = new StringBuilder(old.get());
    for (int i = 0; i < CODED.length; i++) {
      if (changed.contains(i < 2 ? Part.PUBLICATION : Part.LANGUAGES)) {
        data.replace(CODED[i][0], CODED[i][1], fresh.get().substring(CODED[i][0], CODED[i][1]));
      }
    }
    fields.replaceAll(
        f -> f.tag().equals("008") ? new MarcField.Control("008", data.toString()) : f);
  }

  private static Optional<String> data(MarcRecord record) {
    return record.fields("008").map(f -> ((MarcField.Control) f).data()).findFirst();
  }
}
