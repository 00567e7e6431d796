package org.phohien.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One way to read bytes that are not UTF-8, and how much it looks like Vietnamese.
 *
 * @param encoding the code they would be in
 * @param text what they would say, NFC
 * @param cost how unlikely that is, in nats; less is better, only differences mean anything
 */
public record EncodingGuess(LegacyEncoding encoding, String text, double cost) {

  /** From this difference to the next best on, a reading needs no second opinion, nats. */
  private static final double CLEAR = 4;

  /**
   * All ways to read them that say different things, the likeliest first.
   *
   * <p>Each encoding maps bytes to text one to one, so the likeliest is the one whose text is the
   * likeliest Vietnamese: its letters are frequent ones, and its words are syllables.
   */
  public static List<EncodingGuess> of(byte[] bytes) {
    List<EncodingGuess> guesses = new ArrayList<>();
    LegacyEncoding.EIGHT_BIT.stream()
        .map(encoding -> read(encoding, bytes))
        .sorted(Comparator.comparingDouble(EncodingGuess::cost))
        .filter(guess -> guesses.stream().noneMatch(g -> g.text().equals(guess.text())))
        .forEach(guesses::add);
    return List.copyOf(guesses);
  }

  /** Those of them that a reader should be offered beside the first: near enough to be meant. */
  public static List<EncodingGuess> others(List<EncodingGuess> guesses) {
    return guesses.stream()
        .skip(1)
        .filter(guess -> guess.cost() - guesses.getFirst().cost() < CLEAR)
        .toList();
  }

  /**
   * How unlikely a text is as Vietnamese, in nats: to hold a reading that is none of ours against
   * these.
   */
  public static double cost(String text) {
    return Likelihood.cost(text);
  }

  private static EncodingGuess read(LegacyEncoding encoding, byte[] bytes) {
    String text = encoding.decode(bytes);
    return new EncodingGuess(encoding, text, rarity(encoding) + Likelihood.cost(text));
  }

  /** How seldom an encoding is met in a library of the north, nats; our own estimate. */
  private static double rarity(LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3, WINDOWS_1258 -> 0;
      case VNI -> 1;
      case VISCII -> 2;
      case VPS -> 3;
      case VIQR, TCVN3_MISREAD, VNI_MISREAD -> 4;
    };
  }
}
