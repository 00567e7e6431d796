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

  /** A word goes on over at most so many lines: narrow columns break some twice. */
  private static final int MOST_LINES = 4;

  private final String text;
  private final Sought sought;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int at;

  private Tokens(String text, Sought sought) {
    this.text = text;
    this.sought = sought;
  }

  /** The tokens of a text, by position. */
  public static List<Token> of(String text) {
    return of(text, Sought.ALL);
  }

  /**
   * Those tokens of a text that may be some of the words sought, with the same positions as among
   * all; words broken over lines are always there.
   */
  public static List<Token> of(String text, Sought sought) {
    return new Tokens(text, sought).read();
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
      if (c <= ' ') {
        at++;
      } else if (Han.isCharacter(c)) {
        character(c);
      } else if (isLatin(c) || Character.isLetterOrDigit(c)) {
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
    if (sought.character(c, start)) {
      add(Spelling.ofCharacter(c), Token.Kind.HAN, List.of(new Span(start, at)));
    }
    position++;
  }

  private void word() {
    Span first = run(at);
    at = first.end();
    if (isDigits(first)) {
      number(first);
    } else {
      Span next = LineEnd.continuation(text, first, this::run);
      if (next == null) {
        if (sought.word(text, first.start(), first.end())) {
          String letters = text.substring(first.start(), first.end());
          add(Spelling.of(letters), Token.Kind.WORD, List.of(first));
        }
        position++;
      } else {
        broken(parts(first, next));
      }
    }
  }

  private List<Span> parts(Span first, Span second) {
    List<Span> parts = new ArrayList<>(List.of(first, second));
    Span next = LineEnd.continuation(text, second, this::run);
    while (next != null && parts.size() < MOST_LINES) {
      parts.add(next);
      next = LineEnd.continuation(text, next, this::run);
    }
    return parts;
  }

  /** Letters, digits and their marks that belong together; format characters at the end do not. */
  private Span run(int start) {
    int end = start;
    int last = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isLatin(c)) {
        last = ++end;
        continue;
      }
      if (c <= ' ') {
        break;
      }
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
    if (sought.number(first.start(), end)) {
      Span span = new Span(first.start(), end);
      add(Spelling.of(digits(span)), Token.Kind.NUMBER, List.of(span));
    }
    position++;
  }

  private String digits(Span span) {
    StringBuilder digits = new StringBuilder(span.end() - span.start());
    for (int i = span.start(); i < span.end(); i++) {
      int value = Character.digit(text.charAt(i), 10);
      // A leading zero says nothing: 02/5 and 2/5 are one day.
      if (value > 0 || (value == 0 && !digits.isEmpty())) {
        digits.append((char) ('0' + value));
      }
    }
    return digits.isEmpty() ? "0" : digits.toString();
  }

  /** A word in several lines; where the halves may be words of their own, both readings. */
  private void broken(List<Span> parts) {
    at = parts.getLast().end();
    Spelling joined = Spelling.of(joined(parts));
    if (LineEnd.isOneWord(text, parts)) {
      add(joined, Token.Kind.WORD, parts);
      position++;
      return;
    }
    int first = position;
    for (Span part : parts) {
      add(Spelling.of(text.substring(part.start(), part.end())), Token.Kind.WORD, List.of(part));
      if (position++ == first) {
        tokens.add(new Token(joined, Token.Kind.WORD, first, parts.size(), parts));
      }
    }
  }

  private String joined(List<Span> parts) {
    StringBuilder word = new StringBuilder();
    parts.forEach(part -> word.append(text, part.start(), part.end()));
    return word.toString();
  }

  private void add(Spelling spelling, Token.Kind kind, List<Span> spans) {
    tokens.add(new Token(spelling, kind, position, 1, spans));
  }

  /** The letters nearly all words are made of, told without Unicode's tables. */
  private static boolean isLatin(int c) {
    if (c < 0x80) {
      int small = c | 0x20;
      return small >= 'a' && small <= 'z';
    }
    return (c >= 0x1EA0 && c <= 0x1EFF) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
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
