package org.phohien.core.description;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.text.EncodingGuess;
import org.phohien.core.text.LegacyEncoding;

/**
 * Finds out in which eight-bit code a file's text is that is not UTF-8. Each subfield with letters
 * beyond ASCII is read in all of them and gives its vote to the one in which it is the likeliest
 * Vietnamese; the file is in the code with the most votes, since nobody changed it from record to
 * record. MARC-8 stands for election, too: it is what such a record should be in. Where all is
 * UTF-8, {@link MisreadVote} asks whether it was meant so.
 */
public final class EncodingVote {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int MOST_FIELDS = 20_000;
  static final int MOST_EXAMPLES = 8;

  /** By so much a reading must be likelier than the next one to be a vote, nats. */
  private static final double MARGIN = 1;

  private final MarcText marc8 = new MarcText(Optional.empty());
  private final Map<MarcEncoding, Integer> votes = new EnumMap<>(MarcEncoding.class);
  private final List<Heard> heard = new ArrayList<>();
  private final MisreadVote misread = new MisreadVote();
  private int fields;
  private double margins;

  private EncodingVote() {}

  /** A subfield that was kept as an example. */
  @SuppressWarnings("ArrayRecordComponent") // read again, never compared
  private record Heard(int record, byte[] bytes) {}

  /**
   * What the fields said.
   *
   * @param encoding the code with the most votes
   * @param votes fields that voted for it
   * @param fields that were asked
   * @param margin by how much the votes were likelier than the next best reading, mean, nats
   * @param examples the first subfields that look otherwise now
   */
  public record Verdict(
      MarcEncoding encoding, int votes, int fields, double margin, List<Example> examples) {

    public Verdict {
      examples = List.copyOf(examples);
    }

    /** The code to read the file in; empty when its leaders are right. */
    public Optional<LegacyEncoding> legacy() {
      return encoding.legacy();
    }
  }

  /**
   * A subfield before and after.
   *
   * @param record its number in the file
   * @param before as a program shows it that takes it for windows-1252
   * @param after in the code of the verdict
   */
  public record Example(int record, String before, String after) {}

  /**
   * Asks a file; empty when all of its text is UTF-8 as it was meant, or it is XML.
   *
   * @throws java.io.UncheckedIOException when it can't be read
   */
  public static Optional<Verdict> of(Path file) {
    EncodingVote vote = new EncodingVote();
    try (Stream<MarcReading> records = MarcFile.read(file)) {
      for (Iterator<MarcReading> all = records.iterator();
          all.hasNext() && vote.fields + vote.misread.fields() < MOST_FIELDS; ) {
        vote.ask(all.next());
      }
    }
    return vote.verdict();
  }

  /**
   * Fields of a file before and after, read in a code that a person has said.
   *
   * @throws java.io.UncheckedIOException when it can't be read
   */
  public static List<Example> examples(Path file, LegacyEncoding said) {
    EncodingVote vote = new EncodingVote();
    try (Stream<MarcReading> records = MarcFile.read(file)) {
      for (Iterator<MarcReading> all = records.iterator();
          all.hasNext() && vote.heard.size() < MOST_EXAMPLES; ) {
        vote.ask(all.next());
      }
    }
    boolean inUnicode = LegacyEncoding.IN_UNICODE.contains(said);
    return inUnicode ? vote.misread.examples(said) : vote.examples(MarcEncoding.of(said));
  }

  private void ask(MarcReading reading) {
    boolean xml = reading.bytes().length > 0 && reading.bytes()[0] == '<';
    if (xml) {
      return;
    }
    boolean unicode = MarcText.isUtf8(reading.bytes());
    byte[] bytes = reading.bytes();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0x1D || bytes[i] == 0x1E || bytes[i] == 0x1F) {
        // behind the delimiter stands the subfield's code
        int from = start > 0 && bytes[start - 1] == 0x1F ? start + 1 : start;
        byte[] field = Arrays.copyOfRange(bytes, Math.min(from, i), i);
        if (unicode) {
          misread.ask(reading.number(), field);
        } else if (beyondAscii(field)) {
          ask(reading.number(), field);
        }
        start = i + 1;
      }
    }
  }

  private static boolean beyondAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private void ask(int record, byte[] field) {
    fields++;
    if (heard.size() < MOST_EXAMPLES) {
      heard.add(new Heard(record, field));
    }
    List<EncodingGuess> guesses = EncodingGuess.of(field);
    double best = guesses.getFirst().cost();
    double second = guesses.size() > 1 ? guesses.get(1).cost() : Double.MAX_VALUE;
    double asMarc8 = marc8(field);
    if (asMarc8 + MARGIN < best) {
      votes.merge(MarcEncoding.MARC_8, 1, Integer::sum);
    } else if (best + MARGIN < Math.min(second, asMarc8)) {
      votes.merge(MarcEncoding.of(guesses.getFirst().encoding()), 1, Integer::sum);
      margins += Math.min(second, asMarc8) - best;
    }
  }

  private double marc8(byte[] field) {
    try {
      return EncodingGuess.cost(marc8.decode(field, 0, field.length, MarcEncoding.MARC_8));
    } catch (BadMarc e) {
      return Double.MAX_VALUE;
    }
  }

  private Optional<Verdict> verdict() {
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> {
          MarcEncoding winner = most.getKey();
          int count = most.getValue();
          return new Verdict(winner, count, fields, margins / count, examples(winner));
        })
        .or(misread::verdict);
  }

  private List<Example> examples(MarcEncoding winner) {
    return heard.stream().flatMap(one -> example(one, winner).stream()).toList();
  }

  /** Empty for a field that is not in this code: the reading will say so. */
  private Optional<Example> example(Heard one, MarcEncoding winner) {
    try {
      String after = marc8.decode(one.bytes(), 0, one.bytes().length, winner);
      return Optional.of(new Example(one.record(), new String(one.bytes(), WINDOWS_1252), after));
    } catch (BadMarc e) {
      return Optional.empty();
    }
  }
}
