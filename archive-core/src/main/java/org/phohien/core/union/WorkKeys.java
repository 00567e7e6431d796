package org.phohien.core.union;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;

/**
 * The keys under which records that may tell of the same work meet: the numbers of its identifiers,
 * and each of its titles folded, in whatever script. Meeting is not yet being the same, see {@link
 * Likeness}.
 */
public final class WorkKeys {

  private static final int LONGEST = 60;
  private static final int SHORTEST_TITLE = 3;
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9xX]");

  private WorkKeys() {}

  /** Of an item. */
  public static Set<String> of(Item item) {
    Set<String> keys = new LinkedHashSet<>();
    exact(item).forEach(keys::add);
    titles(item)
        .map(Folded::title)
        .filter(
            t -> t.length() >= SHORTEST_TITLE || t.codePoints().anyMatch(Character::isIdeographic))
        .map(t -> "t:" + (t.length() > LONGEST ? t.substring(0, LONGEST) : t))
        .forEach(keys::add);
    return keys;
  }

  /** ISBN, always as 13 digits. An ISSN is of a whole serial, which its issues are not. */
  static Stream<String> exact(Item item) {
    return item.kind() instanceof Kind.Issue
        ? Stream.empty()
        : item.description().identifiers().stream()
            .flatMap(identifier -> {
              String upper = identifier.toUpperCase(Locale.ROOT);
              return upper.startsWith("ISBN")
                  ? isbn(NO_DIGIT.matcher(upper.substring(4)).replaceAll(""))
                  : upper.startsWith("ISSN")
                      ? Stream.of("issn:" + NO_DIGIT.matcher(upper.substring(4)).replaceAll(""))
                      : Stream.empty();
            });
  }

  private static Stream<String> isbn(String digits) {
    if (digits.length() == 13) {
      return Stream.of("isbn:" + digits);
    }
    if (digits.length() != 10) {
      return Stream.empty();
    }
    String body = "978" + digits.substring(0, 9);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return Stream.of("isbn:" + body + (10 - sum % 10) % 10);
  }

  static Stream<String> titles(Item item) {
    return Stream.concat(
        Stream.of(item.description().title()), item.description().alternativeTitles().stream());
  }
}
