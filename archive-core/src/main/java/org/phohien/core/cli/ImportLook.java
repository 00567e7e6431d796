package org.phohien.core.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.description.EncodingVote;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcManner;
import org.phohien.core.description.MarcReading;
import org.phohien.core.text.LegacyEncoding;

/**
 * Looks at a file of records before it counts: in which code its text is and how sure that is, some
 * fields before and after, what would be mended and what refused. Nothing is brought in.
 */
final class ImportLook {

  private static final int MOST_SHOWN = 100;

  private final Console console;
  private int sound;
  private int mended;
  private int refused;

  ImportLook(Console console) {
    this.console = console;
  }

  /** Says what is found; {@code ATTENTION} where something would be mended or refused. */
  ExitCode look(Path file, boolean strict, Optional<LegacyEncoding> said) {
    Optional<EncodingVote.Verdict> verdict = EncodingVote.of(file);
    verdict.ifPresent(this::show);
    MarcManner manner =
        new MarcManner(!strict, said.or(() -> verdict.flatMap(EncodingVote.Verdict::legacy)));
    try (Stream<MarcReading> records = MarcFile.read(file, manner)) {
      for (Iterator<MarcReading> all = records.iterator(); all.hasNext(); ) {
        count(all.next());
      }
    }
    console.say("cli.import.look", file.toString(), sound, mended, refused);
    return mended + refused == 0 ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private void show(EncodingVote.Verdict verdict) {
    console.say(
        "cli.import.encoding",
        verdict.encoding().name(),
        verdict.votes(),
        verdict.fields(),
        String.format(Locale.ROOT, "%.1f", verdict.margin()));
    for (EncodingVote.Example one : verdict.examples()) {
      console.err().println("  #" + one.record() + "  " + one.before() + "  →  " + one.after());
    }
  }

  private void count(MarcReading reading) {
    switch (reading) {
      case MarcReading.Refused one -> {
        refused++;
        line(one.reason().detail());
      }
      case MarcReading.Read one when one.repairs().isEmpty() -> sound++;
      case MarcReading.Read one -> {
        mended++;
        line("#" + one.number() + ": " + String.join("; ", one.repairs()));
      }
    }
  }

  private void line(String what) {
    if (mended + refused <= MOST_SHOWN) {
      console.err().println("  " + what);
    }
  }
}
