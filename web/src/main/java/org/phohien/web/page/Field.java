package org.phohien.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Kind;

/**
 * A line of a description as shown: a label and its values.
 *
 * @param label in the reader's language
 * @param values each with where it leads
 */
public record Field(String label, List<Value> values) {

  /**
   * A value.
   *
   * @param text as shown
   * @param note after it, e.g. an agent's role; may be blank
   * @param href a search for the same, or empty
   */
  public record Value(String text, String note, Optional<String> href) {}

  /**
   * The description of a work of this kind as a list of fields; those without a value are left out.
   */
  public static List<Field> of(Kind kind, Description d, Language language) {
    Messages messages = Messages.of(language);
    List<Field> fields = new ArrayList<>();
    add(fields, messages, "alternative", d.alternativeTitles().stream().map(Field::plain).toList());
    if (kind instanceof Kind.Issue(String serial, var day, var number)) {
      add(fields, messages, "serial", List.of(searched(serial)));
      add(fields, messages, "issue", number.map(Field::plain).stream().toList());
    }
    add(
        fields,
        messages,
        "agent",
        d.agents().stream().map(agent -> agent(agent, messages)).toList());
    add(fields, messages, "publishedAt", one(d.publishedAt()));
    add(fields, messages, "publisher", one(d.publisher()));
    add(fields, messages, "date", d.date().map(date -> date(date, language)).stream().toList());
    if (kind instanceof Kind.MapSheet(var scale) && scale.isPresent()) {
      String digits = messages.get("web.number", scale.getAsInt());
      add(fields, messages, "scale", List.of(plain("1:" + digits)));
    }
    add(
        fields,
        messages,
        "language",
        d.languages().stream()
            .map(code -> plain(messages.find("description.language." + code).orElse(code)))
            .toList());
    add(fields, messages, "physical", one(d.physical()));
    add(fields, messages, "subject", d.subjects().stream().map(Field::searched).toList());
    add(
        fields,
        messages,
        "place",
        d.places().stream()
            .map(p -> new Value(p, "", Optional.of("/search?place=" + Addresses.encoded(p))))
            .toList());
    add(fields, messages, "identifier", d.identifiers().stream().map(Field::plain).toList());
    return fields;
  }

  private static void add(List<Field> fields, Messages messages, String key, List<Value> values) {
    if (!values.isEmpty()) {
      fields.add(new Field(messages.get("description." + key), values));
    }
  }

  /** As readers say it, with the lunar calendar's words after it. */
  private static Value date(Dating date, Language language) {
    return new Value(
        DateWords.of(date, language),
        DateWords.lunar(date, language).map(lunar -> "(" + lunar + ")").orElse(""),
        Optional.empty());
  }

  private static Value agent(Agent agent, Messages messages) {
    return new Value(
        agent.name(),
        messages.find("description.role." + agent.role()).orElse(agent.role()),
        Optional.of("/search?q=" + Addresses.encoded('"' + agent.name() + '"')));
  }

  private static List<Value> one(Optional<String> text) {
    return text.map(Field::plain).stream().toList();
  }

  private static Value plain(String text) {
    return new Value(text, "", Optional.empty());
  }

  private static Value searched(String text) {
    return new Value(text, "", Optional.of("/search?q=" + Addresses.encoded('"' + text + '"')));
  }
}
