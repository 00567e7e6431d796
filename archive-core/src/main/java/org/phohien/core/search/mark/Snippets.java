package org.phohien.core.search.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.phohien.core.search.Snippet;
import org.phohien.core.text.Han;
import org.phohien.core.text.Span;
import org.phohien.core.text.Token;

/**
 * Cuts the telling parts out of a text: about {@value #LENGTH} chars around its best hits, whole
 * words, lines run together, broken words made whole.
 */
final class Snippets {

  private static final int LENGTH = 160;
  private static final int LEAD = 50;

  /** Parts nearer than this are shown as one. */
  private static final int NEAR = 24;

  /** Hits looked at as the beginning of a part: a page of a thousand hits says no more. */
  private static final int MOST_HITS = 200;

  /** Worth of a part that reads perfectly: less than a further word found, more than a repeat. */
  private static final int CLEAR = 16;

  private final String text;
  private final Clarity clarity;
  private final List<Token> tokens;
  private final List<Hit> hits;

  Snippets(PrintedPage page, List<Token> tokens, List<Hit> hits) {
    this.text = page.text();
    this.clarity = new Clarity(page);
    this.tokens = tokens;
    this.hits = hits.size() > MOST_HITS ? hits.subList(0, MOST_HITS) : hits;
  }

  private record Candidate(Span part, int worth) {}

  List<Snippet> best(int most) {
    List<Span> chosen = new ArrayList<>();
    List<Span> candidates =
        hits.stream()
            .map(this::around)
            .distinct()
            // Once each: telling how well a part reads takes longer than sorting.
            .map(part -> new Candidate(part, worth(part)))
            .sorted(Comparator.comparingInt(Candidate::worth).reversed())
            .map(Candidate::part)
            .toList();
    for (Span candidate : candidates) {
      if (chosen.size() < most
          && chosen.stream().noneMatch(c -> c.overlaps(candidate) || near(c, candidate))) {
        chosen.add(candidate);
      }
    }
    return chosen.stream().sorted(Comparator.comparingInt(Span::start)).map(this::show).toList();
  }

  Snippet whole() {
    return show(new Span(0, text.length()));
  }

  /** The part that begins a little before a hit. */
  private Span around(Hit hit) {
    int start = Math.max(0, hit.start() - LEAD);
    int end = Math.min(text.length(), Math.max(hit.end(), start + LENGTH));
    // Near the end of the text there is more to say before the hit than behind it.
    start = Math.min(start, Math.max(0, end - LENGTH));
    return new Span(Math.min(wordStart(start), hit.start()), Math.max(wordEnd(end), hit.end()));
  }

  /**
   * Different words first, then what reads well, words side by side, accents as typed, mere number.
   */
  private int worth(Span part) {
    BitSet clauses = new BitSet();
    int worth = 0;
    for (Hit hit : hits) {
      if (hit.start() >= part.start() && hit.end() <= part.end()) {
        clauses.set(hit.clause(), hit.clause() + hit.clauses());
        worth += 1 + 4 * (hit.tokens().size() - 1) + (hit.exact() ? 2 : 0);
      }
    }
    return worth + 20 * clauses.cardinality() + (int) (CLEAR * clarity.of(part));
  }

  private static boolean near(Span a, Span b) {
    return a.start() < b.end() + NEAR && b.start() < a.end() + NEAR;
  }

  private int wordStart(int from) {
    int at = from;
    while (at > 0 && !isBreak(at) && from - at < 20) {
      at--;
    }
    return isBreak(at) ? at : whole(from);
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && !isBreak(at) && at - from < 20) {
      at++;
    }
    return isBreak(at) ? at : whole(from);
  }

  /** Whether a part may begin or end here: at a space, or between characters. */
  private boolean isBreak(int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    return Character.isWhitespace(text.charAt(at))
        || Character.isWhitespace(text.charAt(at - 1))
        || (!partsPair(at)
            && Han.isCharacter(text.codePointAt(at))
            && Han.isCharacter(text.codePointBefore(at)));
  }

  private int whole(int at) {
    return partsPair(at) ? at - 1 : at;
  }

  private boolean partsPair(int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private Snippet show(Span part) {
    BitSet hidden = hidden();
    BitSet marked = marked();
    List<Snippet.Part> parts = new ArrayList<>();
    StringBuilder run = new StringBuilder(part.start() > 0 ? "… " : "");
    boolean hit = false;
    boolean blank = true;
    for (int i = part.start(); i < part.end(); i++) {
      if (hidden.get(i)) {
        continue;
      }
      if (marked.get(i) != hit) {
        flush(run, hit, parts);
        hit = !hit;
      }
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space) {
        run.append(text.charAt(i));
      } else if (!blank && i + 1 < part.end()) {
        run.append(' ');
      }
      blank = space;
    }
    flush(run, hit, parts);
    if (part.end() < text.length()) {
      parts.add(new Snippet.Part(" …", false));
    }
    return new Snippet(parts);
  }

  private static void flush(StringBuilder run, boolean hit, List<Snippet.Part> parts) {
    if (!run.isEmpty()) {
      parts.add(new Snippet.Part(run.toString(), hit));
      run.setLength(0);
    }
  }

  /** What parts the halves of a broken word, and the line feeds between characters. */
  private BitSet hidden() {
    BitSet hidden = new BitSet(text.length());
    for (Token token : tokens) {
      for (int i = 1; i < token.spans().size(); i++) {
        int from = token.spans().get(i - 1).end();
        int to = token.spans().get(i).start();
        // Two readings: the hyphen may be part of the word, so it stays.
        hidden.set(token.width() > 1 ? text.indexOf('\n', from) : from, to);
      }
    }
    for (int i = text.indexOf('\n');
        i > 0 && i + 1 < text.length();
        i = text.indexOf('\n', i + 1)) {
      if (Han.isCharacter(text.codePointBefore(i)) && Han.isCharacter(text.codePointAt(i + 1))) {
        hidden.set(i);
      }
    }
    return hidden;
  }

  /** The chars of all hits; what stands between the words of one hit belongs to it. */
  private BitSet marked() {
    BitSet marked = new BitSet(text.length());
    for (Hit hit : hits) {
      Token before = hit.tokens().getFirst();
      for (Token token : hit.tokens()) {
        for (Span span : token.spans()) {
          marked.set(span.start(), span.end());
        }
        if (token.start() > before.end()) {
          marked.set(before.end(), token.start());
        }
        if (token.width() > 1) {
          marked.set(token.start(), token.end());
        }
        before = token;
      }
    }
    return marked;
  }
}
