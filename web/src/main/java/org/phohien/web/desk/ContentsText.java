package org.phohien.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;

/**
 * A table of contents as a librarian types it: an entry a line, its title and behind {@code |} the
 * page it begins on; two blanks, or a tab, before a title put it a level deeper.
 */
final class ContentsText {

  private static final int MOST = 2000;
  private static final Pattern ENTRY =
      Pattern.compile("([ \\t\u00a0]*)(\\S.*?)\\s*\\|\\s*([^|\\s](?:[^|]*[^|\\s])?)\\s*");

  private ContentsText() {}

  /** The table as text. */
  static String write(Item item) {
    StringBuilder text = new StringBuilder();
    for (Heading heading : item.contents()) {
      text.append("  ".repeat(heading.level() - 1)).append(heading.title()).append(" | ");
      text.append(name(item, heading.page())).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /** Pages are called by their label; where two have the same, by their key. */
  private static String name(Item item, String key) {
    String label = item.page(key).map(Page::label).orElse(key);
    return label.strip().equals(label) && find(item, label).filter(key::equals).isPresent()
        ? label
        : key;
  }

  /** The table that was typed; empty when a line can't be understood or names no page. */
  static Optional<List<Heading>> read(String text, Item item) {
    List<Heading> contents = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      Matcher entry = ENTRY.matcher(line);
      Optional<String> page = entry.matches() ? find(item, entry.group(3)) : Optional.empty();
      if (page.isEmpty() || contents.size() == MOST) {
        return Optional.empty();
      }
      // an entry is at most one level deeper than the one before it
      int above = contents.isEmpty() ? 0 : contents.getLast().level();
      int level = Math.min(Math.min(above + 1, depth(entry.group(1))), Heading.DEEPEST);
      try {
        contents.add(new Heading(entry.group(2), page.get(), level));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(contents);
  }

  private static int depth(String blanks) {
    return blanks.replace("\t", "  ").length() / 2 + 1;
  }

  /** The key of a page: of the only one with this label, else of the one with this key. */
  private static Optional<String> find(Item item, String name) {
    List<String> called =
        item.pages().stream()
            .filter(page -> page.label().equals(name))
            .map(page -> page.id().key())
            .toList();
    return called.size() == 1
        ? Optional.of(called.getFirst())
        : item.page(name).map(page -> page.id().key());
  }
}
