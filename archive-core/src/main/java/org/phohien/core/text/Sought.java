package org.phohien.core.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The few words a text is read for. It tells by the letters alone, without making anything of them,
 * which words of the text may be among them: now and then one too many, never one too few. Reading
 * a page for three words so takes a tenth of what reading all of it does. Threads may share it.
 */
public final class Sought {

  /** Whatever the text has. */
  static final Sought ALL = new Sought(Set.of(), true, true, new BitSet());

  private final Set<Integer> characters = new HashSet<>();
  private final long[] letters;

  /** Bits of the bare letters that words begin with. */
  private long beginnings;

  private final boolean allWords;
  private final boolean allCharacters;
  private final boolean numbers;
  private final BitSet places;

  private Sought(
      Collection<String> folded, boolean allWords, boolean allCharacters, BitSet places) {
    this.allWords = allWords;
    this.allCharacters = allCharacters;
    this.places = places;
    this.letters = new long[Math.max(4, Integer.highestOneBit(folded.size() + 1) * 4)];
    boolean anyNumber = allWords;
    for (String word : folded) {
      characters.add(word.codePointAt(0));
      anyNumber |= Character.isDigit(word.charAt(0));
      beginnings |= beginning(word, 0);
      put(sum(word, 0, word.length()));
    }
    this.numbers = anyNumber;
  }

  /**
   * Words to look for.
   *
   * @param folded their forms without accents, none of them empty
   * @param allCharacters whether all Hán and Nôm characters are sought, too, for how they are read
   * @param places chars of the text whose words are sought whatever they are; not to be changed
   *     afterwards
   */
  public static Sought of(Collection<String> folded, boolean allCharacters, BitSet places) {
    return new Sought(folded, false, allCharacters, places);
  }

  /** Whether the number between two chars may be sought. */
  boolean number(int start, int end) {
    return numbers || isPlace(start, end);
  }

  /** Whether the word between two chars may be one of those sought. */
  boolean word(String text, int start, int end) {
    if (allWords || isPlace(start, end)) {
      return true;
    }
    if (!Spelling.isUnusual(text.charAt(start)) && (beginnings & beginning(text, start)) == 0) {
      return false;
    }
    long sum = sum(text, start, end);
    return sum == 0 || has(sum);
  }

  private static long beginning(String text, int start) {
    return 1L << Letters.bare(text.charAt(start));
  }

  /** Whether a Hán or Nôm character that stands at a char may be sought. */
  boolean character(int character, int start) {
    return allCharacters
        || !isUnified(character)
        || characters.contains(HanForms.usual(character))
        || isPlace(start, start + 1);
  }

  private boolean isPlace(int start, int end) {
    int next = places.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Others may be composed to another character. */
  private static boolean isUnified(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c < 0x2F800);
  }

  /** A number made of the bare letters; 0 where they take more to tell. */
  private static long sum(String text, int start, int end) {
    if (end - start > Spelling.LONGEST) {
      return 0;
    }
    long sum = 1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Spelling.isUnusual(c)) {
        return 0;
      }
      char bare = Letters.bare(c);
      // A lone y at the end may be i: for a sum it always is.
      sum = 31 * sum + (bare == 'y' && i + 1 == end ? 'i' : bare);
    }
    return sum == 0 ? 1 : sum;
  }

  private void put(long sum) {
    int at = slot(sum);
    while (letters[at] != 0 && letters[at] != sum) {
      at = (at + 1) & (letters.length - 1);
    }
    letters[at] = sum;
  }

  private boolean has(long sum) {
    int at = slot(sum);
    while (letters[at] != 0) {
      if (letters[at] == sum) {
        return true;
      }
      at = (at + 1) & (letters.length - 1);
    }
    return false;
  }

  private int slot(long sum) {
    return (int) ((sum * 0x9E3779B97F4A7C15L) >>> 40) & (letters.length - 1);
  }
}
