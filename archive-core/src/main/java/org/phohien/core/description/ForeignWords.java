package org.phohien.core.description;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Rights;

/** What Dublin Core and MODS say in words of their own, in ours. */
final class ForeignWords {

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("vi", "vie"),
          Map.entry("en", "eng"),
          Map.entry("fr", "fre"),
          Map.entry("fra", "fre"),
          Map.entry("zh", "chi"),
          Map.entry("zho", "chi"),
          Map.entry("ja", "jpn"),
          Map.entry("ko", "kor"),
          Map.entry("ru", "rus"),
          Map.entry("de", "ger"),
          Map.entry("deu", "ger"),
          Map.entry("la", "lat"),
          Map.entry("tiếng việt", "vie"),
          Map.entry("vietnamese", "vie"),
          Map.entry("english", "eng"),
          Map.entry("french", "fre"));

  private ForeignWords() {}

  /** ISO 639-2/B codes of tags ({@code vi-VN}), codes and common names; others are left off. */
  static List<String> languages(Stream<String> words) {
    return words
        .map(w -> w.strip().toLowerCase(Locale.ROOT))
        .map(w -> LANGUAGES.getOrDefault(w, LANGUAGES.getOrDefault(w.split("[-_]", 2)[0], w)))
        .filter(w -> w.matches("[a-z]{3}") && !w.matches("und|zxx|mis"))
        .distinct()
        .toList();
  }

  /** The first that can be read as a date; a moment is cut to its day. */
  static Optional<Dating> date(Stream<String> written) {
    return written
        .map(d -> d.replaceFirst("T\\d{2}:.*$", ""))
        .map(MarcDate::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The rights of the first statement that is a Creative Commons or rightsstatements.org URI. */
  static Optional<Rights> rights(Stream<String> statements) {
    return statements
        .map(String::strip)
        .filter(s -> s.matches("https?://(creativecommons\\.org|rightsstatements\\.org)/\\S+"))
        .map(ForeignWords::uri)
        .flatMap(Optional::stream)
        .findFirst()
        .map(u -> new Rights(u, Rights.Access.OPEN, Optional.empty()));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** An identifier with its prefix as the archive writes it: urn:isbn:978… is ISBN 978…. */
  static String identifier(String text) {
    String plain = text.strip();
    for (String prefix : List.of("ISBN", "ISSN")) {
      Function<String, String> rest = p -> plain.substring(p.length()).strip();
      String lower = plain.toLowerCase(Locale.ROOT);
      for (String form : List.of("urn:" + prefix + ":", prefix + ":", prefix + " ", prefix)) {
        if (lower.startsWith(form.toLowerCase(Locale.ROOT))) {
          return prefix + " " + rest.apply(form);
        }
      }
    }
    return plain;
  }
}
