package org.phohien.core.marc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a record against the table of fields: leader, tags, indicators, subfields, what must be
 * there and what may stand once, links to the original script. What the table does not know is not
 * judged.
 */
public final class MarcCheck {

  /** Values of leader/05, 06, 07, 17 and 18 (MARC 21, leader). */
  private static final Map<Integer, String> LEADER =
      Map.of(
          5,
          "acdnp",
          6,
          "acdefgijkmoprt",
          7,
          "abcdims",
          8,
          " a",
          9,
          " a",
          17,
          " 1234578uz",
          18,
          " acinu",
          19,
          " abc");

  private static final int FIXED_LENGTH = 40;
  private static final Pattern LINK = Pattern.compile("(\\d{3})-(\\d{2})(/.*)?");

  private final FieldTable table;
  private final MarcRecord record;
  private final List<Finding> found = new ArrayList<>();

  private MarcCheck(FieldTable table, MarcRecord record) {
    this.table = table;
    this.record = record;
  }

  /** All that can be said of a record, in the order of its fields. */
  public static List<Finding> of(MarcRecord record) {
    return new MarcCheck(FieldTable.tcvn7539(), record).check();
  }

  /**
   * What is wrong with a record that was not wrong with the one it was made from. Records come with
   * all sorts of faults, and who corrects a title need not mend the rest.
   */
  public static List<Finding> ofEdited(MarcRecord before, MarcRecord edited) {
    Map<String, Integer> old = new HashMap<>();
    of(before).forEach(f -> old.merge(f.mark(), 1, Integer::sum));
    List<Finding> fresh = new ArrayList<>();
    if (!before.controlNumber().equals(edited.controlNumber())) {
      fresh.add(
          new Finding(
              Finding.RECORD,
              "001",
              Finding.Rule.CONTROL_NUMBER,
              before.controlNumber().orElse("-")));
    }
    for (Finding finding : of(edited)) {
      // the n-th of a sort is old while the record came with as many
      if (old.merge(finding.mark(), -1, Integer::sum) < 0) {
        fresh.add(finding);
      }
    }
    return fresh;
  }

  private List<Finding> check() {
    leader();
    title();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < record.fields().size(); i++) {
      MarcField field = record.fields().get(i);
      String tag = field.tag();
      if (!tag.matches("[0-9A-Za-z]{3}") || tag.equals("000")) {
        add(i, tag, Finding.Rule.TAG, tag);
        continue;
      }
      Optional<FieldRule> rule = table.rule(tag);
      if (seen.merge(tag, 1, Integer::sum) == 2 && rule.isPresent()) {
        twice(i, rule.get());
      }
      switch (field) {
        case MarcField.Control control -> control(i, control);
        case MarcField.Data data -> data(i, data, rule);
      }
    }
    links();
    return List.copyOf(found);
  }

  private void leader() {
    LEADER.forEach((place, values) -> {
      char value = record.leader().charAt(place);
      if (values.indexOf(value) < 0) {
        add(Finding.RECORD, "LDR", Finding.Rule.LEADER, "%02d: %s".formatted(place, value));
      }
    });
  }

  private void title() {
    boolean titled =
        record.data("245").flatMap(f -> f.subfields().stream()).anyMatch(MarcCheck::isTitle);
    if (!titled) {
      add(Finding.RECORD, "245", Finding.Rule.NO_TITLE, "");
    }
  }

  private static boolean isTitle(MarcField.Subfield subfield) {
    return "akp".indexOf(subfield.code()) >= 0 && !subfield.value().isBlank();
  }

  private void twice(int at, FieldRule rule) {
    if (!rule.use().repeatable()) {
      boolean grave = MarcField.isControl(rule.tag()) || rule.tag().equals("245");
      add(at, rule.tag(), grave ? Finding.Rule.TWICE : Finding.Rule.REPEATED, "");
    }
  }

  private void control(int at, MarcField.Control field) {
    if (field.data().isBlank()) {
      add(at, field.tag(), Finding.Rule.EMPTY, "");
    }
    characters(at, field.tag(), field.data());
    if (field.tag().equals("008") && field.data().length() != FIXED_LENGTH) {
      add(at, "008", Finding.Rule.LENGTH, Integer.toString(field.data().length()));
    }
  }

  private void data(int at, MarcField.Data field, Optional<FieldRule> rule) {
    if (field.subfields().isEmpty()) {
      add(at, field.tag(), Finding.Rule.EMPTY, "");
    }
    indicator(at, field.tag(), 1, field.first(), rule.flatMap(FieldRule::first));
    indicator(at, field.tag(), 2, field.second(), rule.flatMap(FieldRule::second));
    Set<Character> codes = new HashSet<>();
    for (MarcField.Subfield subfield : field.subfields()) {
      boolean again = !codes.add(subfield.code());
      subfield(at, field, subfield, rule, again);
    }
    rule.stream()
        .flatMap(r -> r.subfields().values().stream())
        .filter(part -> part.use().mandatory() && !codes.contains(part.code()))
        .filter(_ -> !field.tag().equals("245")) // said of the record
        .forEach(part -> add(at, field.tag(), Finding.Rule.SUBFIELD_MISSING, "$" + part.code()));
    field
        .value('a')
        .filter(number -> isWrongNumber(field.tag(), number))
        .ifPresent(number -> add(at, field.tag(), Finding.Rule.CHECK_DIGIT, number));
  }

  /** Whether an ISBN or ISSN of the right length has the wrong check digit; words may follow it. */
  private static boolean isWrongNumber(String tag, String text) {
    String number = text.strip().split("[\\s(:]", 2)[0].replace("-", "");
    return switch (tag) {
      case "020" -> number.matches("[0-9]{9}[0-9Xx]|97[89][0-9]{10}") && !CheckDigits.isbn(number);
      case "022" -> number.matches("[0-9]{7}[0-9Xx]") && !CheckDigits.issn(number);
      default -> false;
    };
  }

  private void indicator(
      int at, String tag, int number, char value, Optional<FieldRule.Indicator> rule) {
    String detail = number + ": " + MarcField.shown(value);
    if (value != ' ' && !Character.isDigit(value) && (value < 'a' || value > 'z')) {
      add(at, tag, Finding.Rule.INDICATOR, detail);
    } else if (rule.filter(r -> !r.values().contains(value)).isPresent()) {
      add(at, tag, Finding.Rule.INDICATOR_VALUE, detail);
    }
  }

  private void subfield(
      int at,
      MarcField.Data field,
      MarcField.Subfield subfield,
      Optional<FieldRule> rule,
      boolean again) {
    char code = subfield.code();
    characters(at, field.tag(), subfield.value());
    if ((code < 'a' || code > 'z') && (code < '0' || code > '9')) {
      add(at, field.tag(), Finding.Rule.CODE, "$" + code);
      return;
    }
    if (rule.isEmpty() || rule.get().open()) {
      return;
    }
    Optional<FieldRule.Part> part = Optional.ofNullable(rule.get().subfields().get(code));
    if (part.isEmpty() && !FieldTable.isAnywhere(code)) {
      add(at, field.tag(), Finding.Rule.UNKNOWN_SUBFIELD, "$" + code);
    } else if (again && part.filter(p -> !p.use().repeatable()).isPresent()) {
      add(at, field.tag(), Finding.Rule.SUBFIELD_TWICE, "$" + code);
    }
  }

  private void characters(int at, String tag, String text) {
    text.codePoints()
        .filter(c -> (c < 0x20 && c != '\t') || c == 0x7F || c == 0xFFFE || c == 0xFFFF)
        .findFirst()
        .ifPresent(c -> add(at, tag, Finding.Rule.CHARACTER, "U+%04X".formatted(c)));
  }

  /** MARC 21, appendix A: $6 of a field names 880 and a number, $6 of that 880 the field. */
  private void links() {
    Set<String> from = new HashSet<>();
    Set<String> to = new HashSet<>();
    linked()
        .forEach((field, link) -> (field.tag().equals("880") ? to : from).add(end(field, link)));
    for (int i = 0; i < record.fields().size(); i++) {
      if (record.fields().get(i) instanceof MarcField.Data field) {
        link(i, field, field.tag().equals("880") ? from : to);
      }
    }
  }

  private void link(int at, MarcField.Data field, Set<String> others) {
    Optional<Matcher> link = link(field);
    if (field.tag().equals("880") && link.isEmpty()) {
      add(at, "880", Finding.Rule.LINK, field.value('6').orElse("-"));
    }
    link.filter(l -> !l.group(2).equals("00") && !others.contains(end(field, l)))
        .ifPresent(l -> add(at, field.tag(), Finding.Rule.LINK, l.group()));
  }

  private Map<MarcField.Data, Matcher> linked() {
    Map<MarcField.Data, Matcher> linked = new java.util.LinkedHashMap<>();
    for (MarcField field : record.fields()) {
      if (field instanceof MarcField.Data data) {
        link(data).ifPresent(l -> linked.put(data, l));
      }
    }
    return linked;
  }

  private static Optional<Matcher> link(MarcField.Data field) {
    return field.value('6').map(LINK::matcher).filter(Matcher::matches);
  }

  /** The pair a field belongs to: the tag of the one that is not 880, and the number. */
  private static String end(MarcField.Data field, Matcher link) {
    String tag = field.tag().equals("880") ? link.group(1) : field.tag();
    return tag + "-" + link.group(2);
  }

  private void add(int at, String tag, Finding.Rule rule, String detail) {
    found.add(new Finding(at, tag, rule, detail));
  }
}
