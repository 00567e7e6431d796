package org.phohien.ingest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.phohien.core.alto.TextForm;
import org.phohien.core.cli.Command;
import org.phohien.core.cli.Console;
import org.phohien.core.cli.DataOptions;
import org.phohien.core.cli.ExitCode;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.ingest.check.Checked;
import org.phohien.ingest.check.CheckedFrame;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.ocr.Expected;
import org.phohien.ingest.ocr.hannom.Readings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the text of images and prints it, image after image; nothing is kept. */
@CommandLine.Command(
    name = "ocr",
    description = "${bundle:cli.ocr}",
    mixinStandardHelpOptions = true)
public final class OcrCommand implements Command {

  /** Stands for the item in what is printed: the image belongs to none. */
  private static final ItemId NO_ITEM = new ItemId("ocr");

  private static final String FORMATS = "text, alto, hocr, json";
  private static final String SCRIPTS = "auto, vietnamese, han-nom, french";

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "${bundle:cli.ocr.images}")
  private List<Path> images = List.of();

  @Option(names = "--script", paramLabel = "SCRIPT", description = "${bundle:cli.ocr.script}")
  private String script = "auto";

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.ocr.format}")
  private String format = "text";

  @Option(names = "--readings", description = "${bundle:cli.ocr.readings}")
  private boolean readings;

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    TextForm form =
        TextForm.named(format)
            .orElseThrow(
                () -> new Invalid("choice", FORMATS + " expected: " + format, format, FORMATS));
    Optional<Script> known = script();
    Function<Line, List<String>> reader = reader();
    boolean whole = true;
    try (Engines engines = Engines.open(data.settings().run().resolve("natives"), 1)) {
      for (Path image : images) {
        if (!java.nio.file.Files.isRegularFile(image)) {
          throw new NotFound("file", image);
        }
        whole &= read(engines, image, known, form, reader);
      }
    }
    return whole ? ExitCode.OK : ExitCode.ATTENTION;
  }

  /** The readings of a Hán-Nôm line, where they are asked for. */
  private Function<Line, List<String>> reader() {
    if (!readings) {
      return _ -> List.of();
    }
    Readings shipped = Readings.shipped();
    return line ->
        line.script() == Script.HAN_NOM
            ? shipped.of(line.words().stream().map(Word::text).toList())
            : List.of();
  }

  private boolean read(
      Engines engines,
      Path image,
      Optional<Script> known,
      TextForm form,
      Function<Line, List<String>> reader)
      throws IOException {
    return switch (engines.check().of(image)) {
      case Checked.Refused(Reason reason) -> {
        String sentence = console.messages().get("reason." + reason.rule());
        console.say("cli.ocr.refused", image.toString(), sentence, reason.detail());
        yield false;
      }
      case Checked.Accepted accepted -> {
        for (CheckedFrame frame : accepted.frames()) {
          PageId id = PageId.nth(NO_ITEM, frame.index() + 1);
          String label = Integer.toString(frame.index() + 1);
          Page page =
              new Page(
                  id, label, frame.size(), accepted.master(frame, image.getFileName().toString()));
          PageText text = engines.reading().read(image, page, Expected.of(known));
          form.write(text, reader, console.out());
        }
        console.out().flush();
        yield true;
      }
    };
  }

  private Optional<Script> script() {
    return switch (script.toLowerCase(Locale.ROOT)) {
      case "auto" -> Optional.empty();
      case "vietnamese" -> Optional.of(Script.VIETNAMESE);
      case "han-nom" -> Optional.of(Script.HAN_NOM);
      case "french" -> Optional.of(Script.FRENCH);
      default -> throw new Invalid("choice", SCRIPTS + " expected: " + script, script, SCRIPTS);
    };
  }
}
