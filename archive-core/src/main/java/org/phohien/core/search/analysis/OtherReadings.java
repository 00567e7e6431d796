package org.phohien.core.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.phohien.core.text.Token;

/**
 * What the engine held for possible besides what it read: each other reading, and each pair of
 * neighbours in which one is. Pairs with what was read on either side are there, so every string of
 * which some characters were misread is found by its pairs.
 */
public final class OtherReadings {

  /** Others of one word that are kept; the rest is noise. */
  public static final int MOST = 2;

  /** Below this a pair of two others is no more than chance. */
  private static final float LEAST = 0.005f;

  private final Map<String, Float> weights = new LinkedHashMap<>();

  /**
   * Another reading of a token.
   *
   * @param folded form it is found by
   * @param sure 0 to 1
   */
  public record Other(String folded, float sure) {}

  private OtherReadings() {}

  /**
   * The terms of a text with their likelihood, above 0 and at most 1; see {@link Form#pair}.
   *
   * @param others of a token, the likeliest first
   */
  public static Map<String, Float> terms(List<Token> tokens, Function<Token, List<Other>> others) {
    OtherReadings readings = new OtherReadings();
    readings.read(tokens, others);
    return readings.weights;
  }

  private void read(List<Token> tokens, Function<Token, List<Other>> others) {
    List<Other> before = List.of();
    int end = -1;
    for (Token token : tokens) {
      List<Other> here = new ArrayList<>();
      here.add(new Other(token.folded(), 1));
      others.apply(token).stream().limit(MOST).forEach(here::add);
      for (int i = 1; i < here.size(); i++) {
        add(here.get(i).folded(), here.get(i).sure());
      }
      if (end == token.position()) {
        pairs(before, here);
      }
      before = here;
      end = token.position() + token.width();
    }
  }

  private void pairs(List<Other> before, List<Other> here) {
    for (int i = 0; i < before.size(); i++) {
      for (int j = i == 0 ? 1 : 0; j < here.size(); j++) {
        add(
            Form.pair(before.get(i).folded(), here.get(j).folded()),
            before.get(i).sure() * here.get(j).sure());
      }
    }
  }

  private void add(String text, float weight) {
    if (weight >= LEAST) {
      weights.merge(text, Math.min(1, weight), Math::max);
    }
  }
}
