package org.phohien.core.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.phohien.core.model.Reason;
import org.phohien.core.problem.Failure;

/**
 * The sentences of one language. A key is {@code ROOM.NAME}; its room names the file it stands in.
 * Texts with arguments are {@link MessageFormat} patterns, so a number stands as {@code {0}} and a
 * plural as {@code {0,choice,…}}; write ’ for an apostrophe, since ' quotes. Threads may share it.
 */
public final class Messages {

  /** The rooms of the catalog, one file each. */
  public static final List<String> ROOMS =
      List.of(
          "web",
          "desk",
          "search",
          "problem",
          "reason",
          "step",
          "description",
          "collection",
          "cli",
          "iiif",
          "oai",
          "exchange",
          "marc");

  /** Kinds of failure whose cause lies in an engine, which speaks for itself. */
  private static final Set<String> TECHNICAL = Set.of("corrupt", "unavailable", Failure.BROKEN);

  private static final Map<Language, Messages> BY_LANGUAGE =
      Map.of(
          Language.VIETNAMESE, new Messages(Language.VIETNAMESE),
          Language.ENGLISH, new Messages(Language.ENGLISH));

  private final Language language;
  private final Map<String, String> texts;

  private Messages(Language language) {
    this.language = language;
    Map<String, String> all = new HashMap<>();
    ROOMS.forEach(room -> read(room, language).forEach((k, v) -> all.put((String) k, (String) v)));
    this.texts = Map.copyOf(all);
  }

  /** The sentences in a language. */
  public static Messages of(Language language) {
    Messages messages = BY_LANGUAGE.get(language);
    if (messages == null) {
      throw new IllegalStateException("no messages in " + language);
    }
    return messages;
  }

  /**
   * The text of a key.
   *
   * @param arguments numbers are written the language's way; pass years and ids as text
   * @throws NoSuchElementException when the catalog lacks the key: a mistake in the program
   */
  public String get(String key, Object... arguments) {
    return find(key, arguments)
        .orElseThrow(() -> new NoSuchElementException("no message " + key + " in " + language));
  }

  /** The text of a key that came as data, e.g. a step's name; empty when there is none. */
  public Optional<String> find(String key, Object... arguments) {
    return Optional.ofNullable(texts.get(key))
        .map(text -> new MessageFormat(text, language.locale()).format(arguments));
  }

  /**
   * A failure in whole sentences. Where a machine's own words are all there is to say more, they
   * follow, named as what they are.
   */
  public String tell(Failure failure) {
    Object[] facts = failure.facts().toArray();
    Optional<String> own = find("problem.rule." + failure.rule(), facts);
    String sentence = own.orElseGet(() -> get("problem.rule." + failure.kind()));
    boolean whole = own.isPresent() && !(TECHNICAL.contains(failure.kind()) && vague(failure));
    return whole ? sentence : sentence + " " + get("problem.technical", failure.text());
  }

  /** Why a file was rejected, with its detail where there is one. */
  public String tell(Reason reason) {
    String detail = detail(reason);
    String sentence = get("reason." + reason.rule());
    return detail.isEmpty() ? sentence : sentence + " (" + detail + ")";
  }

  /**
   * What there is to say of a rejected file besides its rule; blank where that says it all. What
   * only a decoder can say is named as what it is; what names another file needs no words.
   */
  public String detail(Reason reason) {
    List<String> named = reason.named();
    if (!named.isEmpty()) {
      Object[] facts = named.subList(1, named.size()).toArray();
      return get("reason.detail." + named.getFirst(), facts);
    }
    return reason.detail().isBlank() || reason.detail().startsWith("= ")
        ? reason.detail()
        : get("problem.technical", reason.detail());
  }

  /** Whether its sentence says at most where it happened. */
  private static boolean vague(Failure failure) {
    return failure.facts().size() < 2;
  }

  public Language language() {
    return language;
  }

  /** All keys. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** The text of a key before its arguments are put in, for tests of the catalog. */
  Optional<String> pattern(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  static Properties read(String room, Language language) {
    String file = "/org/phohien/core/messages/" + room + "." + language.code() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without " + file);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
