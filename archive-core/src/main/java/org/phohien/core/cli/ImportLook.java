package org.phohien.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.description.EncodingVote;
import org.phohien.core.record.RecordsLook;
import org.phohien.core.text.LegacyEncoding;

/** Tells on the command line what a look at a file of records found. */
final class ImportLook {

  private final Console console;

  ImportLook(Console console) {
    this.console = console;
  }

  /** Says what is found; {@code ATTENTION} where something would be mended or refused. */
  ExitCode look(Path file, boolean strict, Optional<LegacyEncoding> said) throws IOException {
    RecordsLook look = RecordsLook.of(file, RecordsLook.Manner.whole(strict, said));
    look.verdict().ifPresent(this::show);
    for (EncodingVote.Example one : look.examples()) {
      console.err().println("  #" + one.record() + "  " + one.before() + "  →  " + one.after());
    }
    look.complaints().forEach(c -> console.err().println("  #" + c.number() + ": " + c.what()));
    console.say("cli.import.look", file.toString(), look.sound(), look.mended(), look.refused());
    return look.mended() + look.refused() == 0 ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private void show(EncodingVote.Verdict verdict) {
    console.say(
        "cli.import.encoding",
        verdict.encoding().name(),
        verdict.votes(),
        verdict.fields(),
        String.format(Locale.ROOT, "%.1f", verdict.margin()));
  }
}
