package org.phohien.core.description;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.phohien.core.text.EncodingGuess;
import org.phohien.core.text.LegacyEncoding;

/**
 * Whether text that is valid UTF-8 was meant as it stands, or was spelt in ASCII (VIQR) or read
 * wrongly once. Each subfield that may be so votes, those that can't be otherwise vote for what
 * they are.
 */
final class MisreadVote {

  /** By so much the other reading must be likelier: nearly all that is UTF-8 is meant so, nats. */
  private static final double MARGIN = 3;

  /** Letters that no eight-bit code taken for Windows-1252 gives, and marks that stand apart. */
  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "[\\u0102\\u0103\\u0110\\u0111\\u01a0\\u01a1\\u01af\\u01b0\\u0300-\\u0323\\u1ea0-\\u1ef9]");

  private static final Pattern SPELT = Pattern.compile("[AEIOUYaeiouy][(^+'`?~.]|[dD][dD]");

  private final Map<MarcEncoding, Integer> votes = new EnumMap<>(MarcEncoding.class);
  private final List<EncodingVote.Example> examples = new ArrayList<>();
  private final List<EncodingVote.Example> doubtful = new ArrayList<>();
  private int fields;
  private double margins;

  /** Fields that were asked. */
  int fields() {
    return fields;
  }

  void ask(int record, byte[] field) {
    String text = new String(field, StandardCharsets.UTF_8);
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    if (ascii ? !SPELT.matcher(text).find() : VIETNAMESE.matcher(text).find()) {
      if (!ascii) {
        fields++;
        votes.merge(MarcEncoding.UTF_8, 1, Integer::sum);
      }
      return;
    }
    fields++;
    if (doubtful.size() < EncodingVote.MOST_EXAMPLES) {
      doubtful.add(new EncodingVote.Example(record, text, text));
    }
    double asItIs = EncodingGuess.cost(text);
    LegacyEncoding best = LegacyEncoding.VIQR;
    double least = Double.MAX_VALUE;
    for (LegacyEncoding encoding : LegacyEncoding.IN_UNICODE) {
      double cost = EncodingGuess.cost(encoding.decode(field));
      if ((encoding == LegacyEncoding.VIQR) == ascii && cost < least) {
        best = encoding;
        least = cost;
      }
    }
    if (least + MARGIN < asItIs) {
      votes.merge(MarcEncoding.of(best), 1, Integer::sum);
      margins += asItIs - least;
      if (examples.size() < EncodingVote.MOST_EXAMPLES) {
        examples.add(new EncodingVote.Example(record, text, best.decode(field)));
      }
    } else {
      votes.merge(MarcEncoding.UTF_8, 1, Integer::sum);
    }
  }

  /** The first fields that look otherwise in a code that a person has said. */
  List<EncodingVote.Example> examples(LegacyEncoding said) {
    return doubtful.stream()
        .map(one ->
            new EncodingVote.Example(
                one.record(),
                one.before(),
                said.decode(one.before().getBytes(StandardCharsets.UTF_8))))
        .toList();
  }

  /** Empty where the text was meant as it stands. */
  Optional<EncodingVote.Verdict> verdict() {
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getKey() != MarcEncoding.UTF_8)
        .map(most ->
            new EncodingVote.Verdict(
                most.getKey(), most.getValue(), fields, margins / most.getValue(), examples));
  }
}
