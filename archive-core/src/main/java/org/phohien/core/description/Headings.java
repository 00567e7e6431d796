package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.util.stream.Collectors;
import org.marc4j.marc.DataField;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Direction;

/** Headings of a MARC record: names and subjects. */
final class Headings {

  private Headings() {}

  /**
   * A name with its relator code.
   *
   * @param block {@code 1} for the main entry, {@code 7} for an added one
   */
  static DataField agent(String block, Agent agent) {
    return Names.isBody(agent.name())
        ? field(block + "10", "2 ", "a", agent.name(), "4", agent.role())
        : field(
            block + "00", Names.order(agent.name()) + " ", "a", agent.name(), "4", agent.role());
  }

  /** 650 of no named list (#4); what follows {@code --} is a general subdivision. */
  static DataField subject(String heading) {
    String[] parts = heading.split(" -- ", -1);
    DataField field = field("650", " 4", "a", parts[0]);
    for (int i = 1; i < parts.length; i++) {
      Marc.add(field, 'x', parts[i]);
    }
    return field;
  }

  /** A name without text, which no agent has. */
  static final String NAMELESS = "?";

  /**
   * The agent of a heading: the name with number and titles ($a $b $c), for a body with its parts.
   *
   * @param role where neither $4 nor $e says one
   */
  static Agent agent(DataField field, String role) {
    boolean body = field.getTag().endsWith("10") || field.getTag().endsWith("11");
    String name =
        Marc.values(field, body ? "ab" : "abc")
            .map(Isbd::stripHeading)
            .filter(n -> !n.isBlank())
            .collect(Collectors.joining(body ? ". " : " "));
    return new Agent(name.isEmpty() ? NAMELESS : name, Roles.of(field).orElse(role));
  }

  /** A subject heading with its subdivisions: $a, then $x $v $y $z behind {@code --}. */
  static String subject(DataField field) {
    return Marc.values(field, "axvyz")
        .map(Isbd::stripHeading)
        .filter(s -> !s.isBlank())
        .collect(Collectors.joining(" -- "));
  }

  /** The note on script and direction of a Hán-Nôm text (546). */
  static String script(Direction reading) {
    return switch (reading) {
      case RIGHT_TO_LEFT -> "Chữ Hán Nôm, viết dọc, đọc từ phải sang trái";
      case LEFT_TO_RIGHT -> "Chữ Hán Nôm, viết ngang, đọc từ trái sang phải";
    };
  }
}
