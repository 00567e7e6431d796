package org.phohien.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.search.Snippet;
import org.phohien.core.text.Legible;

/**
 * The part of a snippet that a person can read. A machine reads the hatching of a map as words too;
 * from the hit outwards the text is kept until two such words stand side by side.
 */
final class LegiblePart {

  /** Fewer words than this around a hit say less than the image of it. */
  private static final int LEAST_WORDS = 2;

  /** A word, or what stands between two. */
  private record Piece(String text, boolean hit) {
    boolean isWord() {
      return !text.isBlank();
    }

    boolean legible() {
      return hit || Legible.word(text);
    }
  }

  private LegiblePart() {}

  /** The part, or empty when nothing but the hit itself can be read. */
  static Optional<Snippet> of(Snippet snippet) {
    List<Piece> pieces = pieces(snippet);
    int first = firstHit(pieces, 0, 1);
    int last = firstHit(pieces, pieces.size() - 1, -1);
    if (first < 0) {
      return Optional.empty();
    }
    int from = edge(pieces, first, -1);
    int to = edge(pieces, last, 1);
    long around = pieces.subList(from, to + 1).stream().filter(p -> p.isWord() && !p.hit()).count();
    boolean whole = from == 0 && to == pieces.size() - 1;
    if (!whole && around < LEAST_WORDS) {
      return Optional.empty();
    }
    List<Snippet.Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(new Snippet.Part("… ", false));
    }
    pieces.subList(from, to + 1).forEach(p -> parts.add(new Snippet.Part(p.text(), p.hit())));
    if (to < pieces.size() - 1) {
      parts.add(new Snippet.Part(" …", false));
    }
    return Optional.of(new Snippet(parts));
  }

  /** The last piece on the way out that is still before two illegible words in a row. */
  private static int edge(List<Piece> pieces, int hit, int step) {
    int edge = hit;
    int illegible = 0;
    for (int i = hit; i >= 0 && i < pieces.size(); i += step) {
      if (pieces.get(i).isWord()) {
        illegible = pieces.get(i).legible() ? 0 : illegible + 1;
        if (illegible == 2) {
          return edge;
        }
        if (illegible == 0) {
          edge = i;
        }
      }
    }
    return illegible == 0 ? step > 0 ? pieces.size() - 1 : 0 : edge;
  }

  private static int firstHit(List<Piece> pieces, int from, int step) {
    for (int i = from; i >= 0 && i < pieces.size(); i += step) {
      if (pieces.get(i).hit()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Piece> pieces(Snippet snippet) {
    List<Piece> pieces = new ArrayList<>();
    for (Snippet.Part part : snippet.parts()) {
      if (part.hit()) {
        pieces.add(new Piece(part.text(), true));
      } else {
        for (String piece : part.text().split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)", -1)) {
          pieces.add(new Piece(piece, false));
        }
      }
    }
    return pieces;
  }
}
