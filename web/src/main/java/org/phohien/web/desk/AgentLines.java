package org.phohien.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;

/**
 * Persons and bodies as lines of a form: {@code Nguyễn Văn Mộc | tác giả}. A role is read as a word
 * of either language or as a MARC relator code; without one it is the author's.
 */
final class AgentLines {

  private static final List<String> CODES =
      List.of("aut", "ctb", "edt", "trl", "pbl", "ill", "pht", "ctg", "cre", "col", "scr");

  private AgentLines() {}

  static String write(Agent agent, Messages messages) {
    return agent.name() + " | " + word(agent.role(), messages);
  }

  private static String word(String code, Messages messages) {
    return messages.find("description.role." + code).orElse(code);
  }

  /**
   * The agent of a line; empty when its role can't be understood.
   *
   * @param known codes the item has already: the list of relators is longer than the one we have
   *     words for
   */
  static Optional<Agent> read(String line, Set<String> known) {
    int bar = line.lastIndexOf('|');
    String name = (bar < 0 ? line : line.substring(0, bar)).strip();
    String role = bar < 0 ? "" : line.substring(bar + 1).strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return code(role, known).map(code -> new Agent(name, code));
  }

  private static Optional<String> code(String role, Set<String> known) {
    if (role.isEmpty()) {
      return Optional.of("aut");
    }
    String wanted = role.toLowerCase(Locale.ROOT);
    return CODES.stream()
        .filter(code -> words(code).anyMatch(wanted::equals))
        .findFirst()
        .or(() -> known.contains(wanted) ? Optional.of(wanted) : Optional.empty());
  }

  private static Stream<String> words(String code) {
    return Stream.concat(
        Stream.of(code),
        Stream.of(Language.values())
            .map(language -> word(code, Messages.of(language)).toLowerCase(Locale.ROOT)));
  }

  /** The words a librarian can choose from. */
  static List<String> roles(Messages messages) {
    return CODES.stream().map(code -> word(code, messages)).toList();
  }
}
