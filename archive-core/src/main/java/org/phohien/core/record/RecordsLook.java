package org.phohien.core.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.description.EncodingVote;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcManner;
import org.phohien.core.description.MarcReading;
import org.phohien.core.description.RecordForm;
import org.phohien.core.text.LegacyEncoding;

/**
 * A file of records looked at before it counts: in which code its text is and how sure that is,
 * some fields before and after, what would be mended and what refused. Nothing is brought in.
 *
 * @param form of the file
 * @param verdict what its fields say of their code; empty where all is UTF-8 as it was meant
 * @param examples fields before and after, in the code it would be read in
 * @param titles of the first records, as they would be
 * @param sound records that are read as they are
 * @param mended records that are read with mendings
 * @param refused records that would be left out
 * @param whole whether all of the file was looked at
 * @param complaints what is wrong, by the number of the record; the first of them
 */
public record RecordsLook(
    RecordForm form,
    Optional<EncodingVote.Verdict> verdict,
    List<EncodingVote.Example> examples,
    List<String> titles,
    int sound,
    int mended,
    int refused,
    boolean whole,
    List<Complaint> complaints) {

  private static final int MOST_COMPLAINTS = 100;
  private static final int MOST_TITLES = 12;

  public RecordsLook {
    examples = List.copyOf(examples);
    titles = List.copyOf(titles);
    complaints = List.copyOf(complaints);
  }

  /**
   * What is wrong with a record.
   *
   * @param number in the file, from 1; 0 for the file itself
   * @param what with the field
   * @param refused whether it would be left out, and not mended
   */
  public record Complaint(int number, String what, boolean refused) {}

  /** How a file is looked at. */
  public record Manner(boolean strict, Optional<LegacyEncoding> encoding, int most) {

    /** To the end, as it would be brought in. */
    public static Manner whole(boolean strict, Optional<LegacyEncoding> encoding) {
      return new Manner(strict, encoding, Integer.MAX_VALUE);
    }
  }

  /**
   * Looks.
   *
   * @throws java.io.UncheckedIOException when the file can't be read
   */
  public static RecordsLook of(Path file, Manner manner) throws IOException {
    RecordForm form = RecordForm.of(file);
    if (form.isMarc()) {
      return new Looking(form).look(file, manner);
    }
    Path marc = Files.createTempFile("phohien-look-", ".mrc");
    try {
      Looking looking = new Looking(form);
      form.toIso2709(file, marc)
          .forEach(one -> looking.refuse(one.number(), one.reason().detail()));
      return looking.look(marc, manner);
    } finally {
      Files.deleteIfExists(marc);
    }
  }

  /** Counts while it looks. */
  private static final class Looking {

    private final RecordForm form;
    private final List<String> titles = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private int sound;
    private int mended;
    private int refused;

    Looking(RecordForm form) {
      this.form = form;
    }

    RecordsLook look(Path file, Manner manner) {
      Optional<EncodingVote.Verdict> verdict = EncodingVote.of(file);
      Optional<LegacyEncoding> code =
          manner.encoding().or(() -> verdict.flatMap(EncodingVote.Verdict::legacy));
      boolean whole = true;
      try (Stream<MarcReading> records =
          MarcFile.read(file, new MarcManner(!manner.strict(), code))) {
        for (Iterator<MarcReading> all = records.iterator(); whole && all.hasNext(); ) {
          count(all.next());
          whole = sound + mended + refused < manner.most();
        }
      }
      List<EncodingVote.Example> examples =
          manner.encoding().isPresent()
              ? EncodingVote.examples(file, manner.encoding().get())
              : verdict.map(EncodingVote.Verdict::examples).orElse(List.of());
      return new RecordsLook(
          form, verdict, examples, titles, sound, mended, refused, whole, complaints);
    }

    private void count(MarcReading reading) {
      switch (reading) {
        case MarcReading.Refused one -> refuse(one.number(), one.reason().detail());
        case MarcReading.Read one -> {
          if (titles.size() < MOST_TITLES) {
            titles.add(one.entry().description().title());
          }
          if (one.repairs().isEmpty()) {
            sound++;
          } else {
            mended++;
            complain(new Complaint(one.number(), String.join("; ", one.repairs()), false));
          }
        }
      }
    }

    void refuse(int number, String what) {
      refused++;
      complain(new Complaint(number, what.replaceFirst("^record \\d+: ", ""), true));
    }

    private void complain(Complaint complaint) {
      if (complaints.size() < MOST_COMPLAINTS) {
        complaints.add(complaint);
      }
    }
  }
}
