package org.phohien.ingest.kit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.problem.ArchiveException.Invalid;

/** The fields of a description that a branch may correct, as one line of text each. */
enum KitField {
  TITLE("title"),
  OTHER_TITLES("otherTitles"),
  PUBLISHER("publisher"),
  PUBLISHED_AT("publishedAt"),
  DATE("date"),
  SUBJECTS("subjects"),
  PLACES("places"),
  PHYSICAL("physical"),
  SUMMARY("summary");

  /** Parts several values; no heading holds a vertical bar. */
  private static final String PARTED = " | ";

  private final String key;

  KitField(String key) {
    this.key = key;
  }

  /** Its name in the scripts and in {@code corrections.json}. */
  String key() {
    return key;
  }

  static Optional<KitField> named(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }

  /** All that say something. */
  static Map<KitField, String> values(Description description) {
    Map<KitField, String> all = new EnumMap<>(KitField.class);
    for (KitField field : values()) {
      String value = field.of(description);
      if (!value.isEmpty()) {
        all.put(field, value);
      }
    }
    return all;
  }

  /** What a description says; empty when nothing. */
  String of(Description d) {
    return switch (this) {
      case TITLE -> d.title();
      case OTHER_TITLES -> String.join(PARTED, d.alternativeTitles());
      case PUBLISHER -> d.publisher().orElse("");
      case PUBLISHED_AT -> d.publishedAt().orElse("");
      case DATE -> d.date().map(Dating::edtf).orElse("");
      case SUBJECTS -> String.join(PARTED, d.subjects());
      case PLACES -> String.join(PARTED, d.places());
      case PHYSICAL -> d.physical().orElse("");
      case SUMMARY -> d.summary().orElse("");
    };
  }

  /**
   * A description that says this instead.
   *
   * @throws Invalid when it can't: no title, or a date that is none
   */
  Description in(Description d, String value) {
    String text = value.strip();
    if (this == TITLE && text.isEmpty()) {
      throw new Invalid("title", "a description has a title");
    }
    if (this == DATE && !text.isEmpty() && Dating.parse(text).isEmpty()) {
      throw new Invalid("date", "not a date: " + text, text);
    }
    Optional<String> one = Optional.of(text).filter(t -> !t.isEmpty());
    List<String> many =
        Arrays.stream(text.split("\\|", -1)).map(String::strip).filter(t -> !t.isEmpty()).toList();
    return new Description(
        this == TITLE ? text : d.title(),
        this == OTHER_TITLES ? many : d.alternativeTitles(),
        d.agents(),
        this == PUBLISHER ? one : d.publisher(),
        this == PUBLISHED_AT ? one : d.publishedAt(),
        this == DATE ? one.flatMap(Dating::parse) : d.date(),
        d.languages(),
        this == SUBJECTS ? many : d.subjects(),
        this == PLACES ? many : d.places(),
        d.identifiers(),
        this == PHYSICAL ? one : d.physical(),
        this == SUMMARY ? one : d.summary());
  }
}
