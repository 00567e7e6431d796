package org.phohien.web.font;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The font of one page: which characters it holds, said in its own address, so that the server
 * keeps nothing and a browser may keep it for ever.
 *
 * @param characters in order, each one that the pack has an outline for
 */
public record PageFont(List<Integer> characters) {

  /** More than a page of print ever has; bounds the work a made-up address can ask for. */
  private static final int MOST = 600;

  /** How many raw outline bytes a font may have; packed they are two thirds of that. */
  public enum Weight {
    /** Comes with the page: little more than what readers' own fonts lack. */
    FIRST(4_000),
    /** Follows when the page is there: one hand for the whole text. */
    WHOLE(60_000);

    private final int bytes;

    Weight(int bytes) {
      this.bytes = bytes;
    }
  }

  public PageFont {
    characters = List.copyOf(characters);
  }

  /**
   * The font for the Hán-Nôm characters in a text, or empty when it has none. Where all of them
   * would weigh too much, common ones are left to the reader's own fonts: rare ones are those that
   * turn into boxes.
   */
  public static Optional<PageFont> of(CharSequence text, HannomGlyphs glyphs, Weight weight) {
    TreeSet<Integer> seen = new TreeSet<>();
    text.codePoints().filter(PageFont::isHanNom).filter(glyphs::has).forEach(seen::add);
    List<Integer> rareFirst = new ArrayList<>(seen);
    rareFirst.sort(Comparator.comparingInt(PageFont::commonness));
    TreeSet<Integer> kept = new TreeSet<>();
    int bytes = 0;
    for (int character : rareFirst) {
      bytes += glyphs.find(character).map(g -> g.outline().length).orElse(0);
      if (kept.size() == MOST || (bytes > weight.bytes && commonness(character) > 0)) {
        break;
      }
      kept.add(character);
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(new PageFont(List.copyOf(kept)));
  }

  /** The font an address names; empty when it is not one of ours. */
  public static Optional<PageFont> ofCode(String code) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(code);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    List<Integer> characters = new ArrayList<>();
    int last = 0;
    int delta = 0;
    for (byte b : bytes) {
      delta = (delta << 7) | (b & 0x7f);
      if (delta > Character.MAX_CODE_POINT) {
        return Optional.empty();
      }
      if (b >= 0) {
        last += delta;
        delta = 0;
        if (!isHanNom(last) || characters.size() == MOST) {
          return Optional.empty();
        }
        characters.add(last);
      }
    }
    return characters.isEmpty() ? Optional.empty() : Optional.of(new PageFont(characters));
  }

  /** The characters as differences, seven bits a byte, in the letters of addresses. */
  public String code() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int last = 0;
    for (int character : characters) {
      int delta = character - last;
      for (int shift = 14; shift > 0; shift -= 7) {
        if (delta >> shift != 0) {
          bytes.write(((delta >> shift) & 0x7f) | 0x80);
        }
      }
      bytes.write(delta & 0x7f);
      last = character;
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The font itself, WOFF 1.0. */
  public byte[] woff(HannomGlyphs glyphs) {
    return Woff.of(
        new TrueType(glyphs, characters.stream().flatMap(c -> glyphs.find(c).stream()).toList())
            .tables());
  }

  /** Hán, Nôm, and the punctuation between them. */
  private static boolean isHanNom(int c) {
    return (c >= 0x2e80 && c <= 0x303f)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x323af);
  }

  /** 0 for what readers' own fonts often lack, 1 for what most have. */
  private static int commonness(int character) {
    return character >= 0x4e00 && character <= 0x9fff ? 1 : 0;
  }
}
