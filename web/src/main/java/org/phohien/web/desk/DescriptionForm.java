package org.phohien.web.desk;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
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

  /** Fields of one line; a line break that was pasted into one is a space. */
  private static final Set<String> LINES =
      Set.of("title", "publishedAt", "publisher", "date", "languages", "physical", "holder");

  public DescriptionForm {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The form of an item as it is, roles of agents in the words of a language. */
  static DescriptionForm of(Item item, Messages messages) {
    Description d = item.description();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", item.kind().collection().slug());
    fields.put("title", d.title());
    fields.put("alternativeTitles", lines(d.alternativeTitles()));
    fields.put(
        "agents",
        lines(d.agents().stream().map(agent -> AgentLines.write(agent, messages)).toList()));
    fields.put("publishedAt", d.publishedAt().orElse(""));
    fields.put("publisher", d.publisher().orElse(""));
    fields.put("date", d.date().map(Dating::edtf).orElse(""));
    fields.put("languages", String.join(", ", d.languages()));
    fields.put("subjects", lines(d.subjects()));
    fields.put("places", lines(d.places()));
    fields.put("identifiers", lines(d.identifiers()));
    fields.put("physical", d.physical().orElse(""));
    fields.put("summary", d.summary().orElse(""));
    if (!item.pages().isEmpty()) {
      fields.put("contents", ContentsText.write(item));
    }
    fields.put("statement", item.rights().statement().toString());
    fields.put("access", item.rights().access().name());
    fields.put("holder", item.rights().holder().orElse(""));
    fields.put("preview", item.rights().preview().name());
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
  static DescriptionForm typed(Item item, Parameters form, Messages messages) {
    Map<String, String> fields = new LinkedHashMap<>();
    DescriptionForm before = of(item, messages);
    for (String name : before.fields().keySet()) {
      // a browser ends lines with CR LF; a field a program leaves out stays as it is
      String text =
          form.first(name).orElse(before.text(name)).replace("\r\n", "\n").stripTrailing();
      // a table of contents may begin with blanks: they are its levels
      text = name.equals("contents") ? text : text.strip();
      fields.put(name, LINES.contains(name) ? text.replaceAll("\\s+", " ") : text);
    }
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
  List<String> wrong(Item item) {
    List<String> wrong = new ArrayList<>();
    refuse(wrong, "title", text("title").isBlank());
    refuse(wrong, "kind", !kinds(item).contains(text("kind")));
    refuse(wrong, "agents", agents(item).size() < list("agents").size());
    refuse(wrong, "date", !text("date").isBlank() && Dating.parse(text("date")).isEmpty());
    refuse(wrong, "languages", !languages().stream().allMatch(l -> l.matches("[a-z]{3}")));
    refuse(wrong, "serial", has("serial") && text("serial").isBlank());
    refuse(wrong, "scale", has("scale") && !text("scale").isBlank() && scale().isEmpty());
    refuse(wrong, "contents", ContentsText.read(text("contents"), item).isEmpty());
    refuse(wrong, "statement", !text("statement").matches("https?://[A-Za-z0-9./_-]+"));
    refuse(wrong, "access", access().isEmpty());
    refuse(wrong, "preview", preview().isEmpty());
    return wrong;
  }

  private static void refuse(List<String> wrong, String field, boolean refused) {
    if (refused) {
      wrong.add(field);
    }
  }

  /** The kinds an item can be made into, as slugs of collections; one with pages is no record. */
  static List<String> kinds(Item item) {
    return Arrays.stream(Collection.values())
        .filter(
            c -> c == item.kind().collection() || c != Collection.RECORDS || item.pages().isEmpty())
        .map(Collection::slug)
        .toList();
  }

  /** The item as it should be; asked only when nothing is wrong. */
  Item over(Item item) {
    Description d =
        new Description(
            text("title"),
            list("alternativeTitles"),
            agents(item),
            optional("publisher"),
            optional("publishedAt"),
            Dating.parse(text("date")),
            languages(),
            list("subjects"),
            list("places"),
            list("identifiers"),
            optional("physical"),
            optional("summary"));
    Rights rights =
        new Rights(
            URI.create(text("statement")),
            access().orElseThrow(),
            optional("holder"),
            preview().orElseThrow());
    return new Item(
        item.id(),
        kind(item.kind(), d),
        d,
        rights,
        item.pages(),
        ContentsText.read(text("contents"), item).orElseThrow(),
        item.georeferences());
  }

  private List<Agent> agents(Item item) {
    Set<String> known =
        item.description().agents().stream().map(Agent::role).collect(Collectors.toSet());
    return list("agents").stream().flatMap(line -> AgentLines.read(line, known).stream()).toList();
  }

  private Kind kind(Kind before, Description d) {
    boolean same = before.collection().slug().equals(text("kind"));
    return switch (Collection.ofSlug(text("kind")).orElseThrow()) {
      case LOCAL_RECORDS -> new Kind.LocalRecord();
      case PICTURES -> new Kind.Picture();
      case RECORDS -> new Kind.CatalogueRecord();
      case MAPS -> new Kind.MapSheet(scale());
      case HAN_NOM -> same ? before : new Kind.Manuscript(Direction.RIGHT_TO_LEFT);
      case NEWSPAPERS ->
          new Kind.Issue(
              // until someone says which newspaper it is, it is called by its title
              text("serial").isBlank() ? d.title() : text("serial"),
              d.date().flatMap(Dating::day).or(() -> day(before)),
              optional("number"));
    };
  }

  private static Optional<LocalDate> day(Kind kind) {
    return kind instanceof Kind.Issue issue ? issue.date() : Optional.empty();
  }

  private List<String> languages() {
    return Arrays.stream(text("languages").split("[,;\\s]+", -1))
        .filter(l -> !l.isBlank())
        .map(l -> l.toLowerCase(Locale.ROOT))
        .toList();
  }

  private OptionalInt scale() {
    String digits = text("scale").replaceAll("^1\\s*:|[.,\\s]", "");
    return digits.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  private Optional<Rights.Access> access() {
    return Arrays.stream(Rights.Access.values())
        .filter(a -> a.name().equals(text("access")))
        .findFirst();
  }

  private Optional<Rights.Preview> preview() {
    return Arrays.stream(Rights.Preview.values())
        .filter(p -> p.name().equals(text("preview")))
        .findFirst();
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
