package org.phohien.web.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.web.visit.Parameters;

/**
 * A description as a form: each field a text, lists a line each, agents as {@code name | role}.
 * What was typed stays as typed, so that a refused form can be shown again.
 *
 * @param fields text of each field by name
 */
public record DescriptionForm(Map<String, String> fields) {

  /** The statements a librarian chooses from; others are kept as they are. */
  static final List<String> STATEMENTS =
      List.of(
          "http://rightsstatements.org/vocab/CNE/1.0/",
          "http://rightsstatements.org/vocab/InC/1.0/",
          "http://rightsstatements.org/vocab/NoC-US/1.0/",
          "https://creativecommons.org/publicdomain/mark/1.0/",
          "https://creativecommons.org/licenses/by/4.0/");

  public DescriptionForm {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The form of an item as it is. */
  static DescriptionForm of(Item item) {
    Description d = item.description();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", d.title());
    fields.put("alternativeTitles", lines(d.alternativeTitles()));
    fields.put(
        "agents",
        d.agents().stream()
            .map(a -> a.name() + " | " + a.role())
            .collect(Collectors.joining("\n")));
    fields.put("publishedAt", d.publishedAt().orElse(""));
    fields.put("publisher", d.publisher().orElse(""));
    fields.put("date", d.date().map(Dating::edtf).orElse(""));
    fields.put("languages", String.join(", ", d.languages()));
    fields.put("subjects", lines(d.subjects()));
    fields.put("places", lines(d.places()));
    fields.put("identifiers", lines(d.identifiers()));
    fields.put("physical", d.physical().orElse(""));
    fields.put("summary", d.summary().orElse(""));
    fields.put("statement", item.rights().statement().toString());
    fields.put("access", item.rights().access().name());
    fields.put("holder", item.rights().holder().orElse(""));
    switch (item.kind()) {
      case Kind.Issue issue -> {
        fields.put("serial", issue.serial());
        fields.put("number", issue.number().orElse(""));
      }
      case Kind.MapSheet(OptionalInt scale) ->
          fields.put("scale", scale.isPresent() ? "" + scale.getAsInt() : "");
      case Kind.LocalRecord _, Kind.Picture _, Kind.Manuscript _, Kind.CatalogueRecord _ -> {}
    }
    return new DescriptionForm(fields);
  }

  /** The form as it was typed, for an item of the same kind. */
  static DescriptionForm typed(Item item, Parameters form) {
    Map<String, String> fields = new LinkedHashMap<>();
    of(item).fields().keySet().forEach(name -> fields.put(name, form.text(name).strip()));
    return new DescriptionForm(fields);
  }

  /** One field's text; blank where the kind has no such field. */
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether the kind has such a field. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The names of fields that can't be taken as typed; empty when all can. */
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (text("title").isBlank()) {
      wrong.add("title");
    }
    if (!text("date").isBlank() && Dating.parse(text("date")).isEmpty()) {
      wrong.add("date");
    }
    if (has("serial") && text("serial").isBlank()) {
      wrong.add("serial");
    }
    if (has("scale") && !text("scale").isBlank() && scale().isEmpty()) {
      wrong.add("scale");
    }
    if (!text("statement").matches("https?://[A-Za-z0-9./_-]+")) {
      wrong.add("statement");
    }
    if (access().isEmpty()) {
      wrong.add("access");
    }
    return wrong;
  }

  /** The item as it should be; asked only when nothing is wrong. */
  Item over(Item item) {
    Description d =
        new Description(
            text("title"),
            list("alternativeTitles"),
            list("agents").stream().map(DescriptionForm::agent).toList(),
            optional("publisher"),
            optional("publishedAt"),
            Dating.parse(text("date")),
            java.util.Arrays.stream(text("languages").split("[,\\s]+", -1))
                .filter(l -> !l.isBlank())
                .map(l -> l.toLowerCase(Locale.ROOT))
                .toList(),
            list("subjects"),
            list("places"),
            list("identifiers"),
            optional("physical"),
            optional("summary"));
    Rights rights =
        new Rights(URI.create(text("statement")), access().orElseThrow(), optional("holder"));
    return new Item(item.id(), kind(item.kind(), d), d, rights, item.pages());
  }

  private Kind kind(Kind kind, Description d) {
    return switch (kind) {
      case Kind.Issue issue ->
          new Kind.Issue(
              text("serial"), d.date().flatMap(Dating::day).or(issue::date), optional("number"));
      case Kind.MapSheet _ -> new Kind.MapSheet(scale());
      case Kind.LocalRecord _, Kind.Picture _, Kind.Manuscript _, Kind.CatalogueRecord _ -> kind;
    };
  }

  private OptionalInt scale() {
    String digits = text("scale").replaceAll("[.,\\s]|^1:", "");
    return digits.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  private Optional<Rights.Access> access() {
    return java.util.Arrays.stream(Rights.Access.values())
        .filter(a -> a.name().equals(text("access")))
        .findFirst();
  }

  private static Agent agent(String line) {
    int bar = line.lastIndexOf('|');
    String name = bar < 0 ? line : line.substring(0, bar).strip();
    String role = bar < 0 ? "" : line.substring(bar + 1).strip();
    return new Agent(name.isBlank() ? line : name, role.isBlank() ? "aut" : role);
  }

  private Optional<String> optional(String name) {
    return Optional.of(text(name)).filter(t -> !t.isBlank());
  }

  private List<String> list(String name) {
    return text(name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static String lines(List<String> values) {
    return String.join("\n", values);
  }
}
