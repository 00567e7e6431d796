package org.phohien.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;

/**
 * One row of what a viewer shows about an item: a name and its values.
 *
 * @param label in both languages
 * @param values as the library writes them
 */
record Statement(Phrase label, List<Value> values) {

  /** A value: the library's own words, or a phrase in both languages. */
  sealed interface Value {

    /** As the library writes it, in whatever language that is. */
    record Words(String text) implements Value {}

    /** A code of ours in both languages. */
    record Said(Phrase phrase) implements Value {}
  }

  /** All that is known of an item, in the order of a title page. */
  static List<Statement> of(Item item) {
    Description description = item.description();
    List<Statement> rows = new ArrayList<>();
    words(rows, "alternative", description.alternativeTitles());
    words(rows, "agent", description.agents().stream().map(a -> a.name()).toList());
    kind(rows, item.kind());
    words(rows, "publisher", description.publisher());
    words(rows, "publishedAt", description.publishedAt());
    add(rows, "date", description.date().map(Statement::date).stream().toList());
    said(
        rows,
        "language",
        description.languages().stream()
            .map(code -> Phrase.or("description.language." + code, code))
            .toList());
    words(rows, "subject", description.subjects());
    words(rows, "place", description.places());
    words(rows, "physical", description.physical());
    words(rows, "identifier", description.identifiers());
    said(rows, "collection", List.of(Phrase.of("collection." + item.kind().collection().slug())));
    return rows;
  }

  /** A plain year reads the same in both languages. */
  private static Value date(Dating date) {
    return date.edtf().matches("\\d{4}")
        ? new Value.Words(date.edtf())
        : new Value.Said(Phrase.of(date));
  }

  private static void kind(List<Statement> rows, Kind kind) {
    switch (kind) {
      case Kind.Issue(String serial, var _, Optional<String> number) -> {
        words(rows, "serial", List.of(serial));
        words(rows, "issue", number);
      }
      case Kind.MapSheet(var scale) -> {
        if (scale.isPresent()) {
          words(rows, "scale", List.of("1:" + scale.getAsInt()));
        }
      }
      case Kind.LocalRecord(), Kind.Picture(), Kind.Manuscript _, Kind.CatalogueRecord() -> {}
    }
  }

  private static void words(List<Statement> rows, String name, Optional<String> value) {
    words(rows, name, value.stream().toList());
  }

  private static void words(List<Statement> rows, String name, List<String> values) {
    add(rows, name, values.stream().<Value>map(Value.Words::new).toList());
  }

  private static void said(List<Statement> rows, String name, List<Phrase> values) {
    add(rows, name, values.stream().<Value>map(Value.Said::new).toList());
  }

  private static void add(List<Statement> rows, String name, List<Value> values) {
    if (!values.isEmpty()) {
      rows.add(new Statement(Phrase.of("description." + name), values));
    }
  }
}
