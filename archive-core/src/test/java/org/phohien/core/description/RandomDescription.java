package org.phohien.core.description;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;

/** Descriptions of hostile text: markup, controls, half surrogates, separators of every format. */
final class RandomDescription {

  private static final List<String> PIECES =
      List.of(
          "Hưng Yên",
          "Hưng Yên".replace("ư", "ư"),
          "<b>",
          "]]>",
          "&amp;",
          "\"",
          "'",
          "{public}",
          "{",
          "}",
          "\u0000",
          "\u001D",
          "\u001E",
          "\u001F",
          "\uD800",
          "\uDC00",
          "\uFFFE",
          "\r\n",
          "\t",
          " : ",
          " ; ",
          " -- ",
          " / ",
          "興安",
          "𡨸",
          "$a",
          "\\",
          "@",
          "  - ",
          "\u2028",
          "=");

  private RandomDescription() {}

  static Description of(Random random) {
    Supplier<String> text = () -> "x" + text(random);
    return new Description(
        text.get(),
        list(random, text),
        list(random, text).stream()
            .map(n -> new Agent(n, random.nextBoolean() ? "aut" : "edt"))
            .toList(),
        maybe(random, text),
        maybe(random, text),
        random.nextBoolean()
            ? Dating.parse("18XX")
            : Optional.of(new Dating(text.get(), -3, 12000)),
        list(random, text),
        list(random, text),
        list(random, text),
        list(random, text),
        maybe(random, text),
        maybe(random, text));
  }

  private static String text(Random random) {
    return String.join(
        "",
        Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
            .limit(random.nextInt(6))
            .toList());
  }

  private static Optional<String> maybe(Random random, Supplier<String> text) {
    return random.nextBoolean() ? Optional.of(text.get()) : Optional.empty();
  }

  private static List<String> list(Random random, Supplier<String> text) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> text.get()).toList();
  }
}
