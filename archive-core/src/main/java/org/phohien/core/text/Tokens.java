package org.phohien.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cuts a text into tokens: one a syllable or word, one a number, one a Hán or Nôm character.
 *
 * <p>Everything that is no letter, digit or character parts tokens, so Hưng-Yên, as the old papers
 * wrote it, is Hưng Yên. Line feeds end lines: a word broken there by a hyphen becomes one token
 * with a span on each line. Any string may come in, also with lone surrogates; offsets are UTF-16
 * chars of the text as given and never part a surrogate pair.
 */
public final class Tokens {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of a text, by position. */
  public static List<Token> of(String text) {
    return new Tokens(text).read();
  }

  /**
   * The words of a text without accents and punctuation, parted by spaces: what it is looked up by.
   */
  public static String folded(String text) {
    return of(text).stream()
        .filter(t -> t.width() == 1)
        .map(Token::folded)
        .collect(Collectors.joining(" "));
  }

  private List<Token> read() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Han.isCharacter(c)) {
        character(c);
      } else if (Character.isLetterOrDigit(c)) {
        word();
      } else {
        at += Character.charCount(c);
      }
    }
    return tokens;
  }

  /** One character, with the selectors and marks that follow it. */
  private void character(int c) {
    int start = at;
    at += Character.charCount(c);
    while (at < text.length() && isMark(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    Span span = new Span(start, at);
    add(Spelling.of(Character.toString(c)), Token.Kind.HAN, 1, List.of(span));
    position++;
  }

  private void word() {
    Span first = run(at);
    at = first.end();
    if (isDigits(first)) {
      number(first);
    } else {
      List<Span> parts = new ArrayList<>(List.of(first));
      Span next = LineEnd.continuation(text, first, this::run);
      while (next != null && parts.size() < 4) {
        parts.add(next);
        next = LineEnd.continuation(text, next, this::run);
      }
      broken(parts);
    }
  }

  /** Letters, digits and their marks that belong together; format characters at the end do not. */
  private Span run(int start) {
    int end = start;
    int last = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean letter = Character.isLetterOrDigit(c) && !Han.isCharacter(c);
      if (!letter && !isMark(c)) {
        break;
      }
      end += Character.charCount(c);
      if (letter || Character.getType(c) != Character.FORMAT) {
        last = end;
      }
    }
    return new Span(start, last);
  }

  /** 1.234.567 is one number; 2.5.1936 is three. */
  private void number(Span first) {
    int end = first.end();
    if (end - first.start() <= 3) {
      int next = end;
      while (next < text.length() && text.charAt(next) == '.') {
        Span group = run(next + 1);
        if (group.end() - group.start() != 3 || !isDigits(group)) {
          break;
        }
        next = group.end();
      }
      boolean whole = next == text.length() || text.charAt(next) != '.' || !digitAt(next + 1);
      end = whole ? next : end;
    }
    at = end;
    StringBuilder digits = new StringBuilder(end - first.start());
    for (int i = first.start(); i < end; i++) {
      int value = Character.digit(text.charAt(i), 10);
      // A leading zero says nothing: 02/5 and 2/5 are one day.
      if (value > 0 || (value == 0 && !digits.isEmpty())) {
        digits.append((char) ('0' + value));
      }
    }
    String number = digits.isEmpty() ? "0" : digits.toString();
    add(Spelling.of(number), Token.Kind.NUMBER, 1, List.of(new Span(first.start(), end)));
    position++;
  }

  /** A word in one or more lines; also reads the one reading where the halves may be two words. */
  private void broken(List<Span> parts) {
    at = parts.getLast().end();
    if (parts.size() == 1 || LineEnd.isOneWord(text, parts)) {
      add(Spelling.of(joined(parts)), Token.Kind.WORD, 1, parts);
      position++;
      return;
    }
    List<Token> joined =
        List.of(token(Spelling.of(joined(parts)), Token.Kind.WORD, parts.size(), parts));
    for (Span part : parts) {
      add(Spelling.of(joined(List.of(part))), Token.Kind.WORD, 1, List.of(part));
      if (part.equals(parts.getFirst())) {
        tokens.addAll(joined);
      }
      position++;
    }
  }

  private String joined(List<Span> parts) {
    StringBuilder word = new StringBuilder();
    parts.forEach(part -> word.append(text, part.start(), part.end()));
    return word.toString();
  }

  private void add(Spelling spelling, Token.Kind kind, int width, List<Span> spans) {
    tokens.add(token(spelling, kind, width, spans));
  }

  private Token token(Spelling spelling, Token.Kind kind, int width, List<Span> spans) {
    return new Token(spelling, kind, position, width, spans);
  }

  private boolean isDigits(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return span.end() > span.start();
  }

  private boolean digitAt(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }

  /** Marks and format characters, but not the zero-width space, which parts words. */
  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      case Character.FORMAT -> c != 0x200B;
      default -> false;
    };
  }
}
