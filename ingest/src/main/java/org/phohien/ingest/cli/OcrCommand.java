package org.phohien.ingest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.phohien.ingest.works.KnownWorks;
import org.phohien.ingest.works.Passage;
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

  @Option(names = "--works", paramLabel = "DIR", description = "${bundle:cli.ocr.works}")
  private Optional<Path> works = Optional.empty();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() throws IOException {
    TextForm form =
        TextForm.named(format)
            .orElseThrow(
                () -> new Invalid("choice", FORMATS + " expected: " + format, format, FORMATS));
    Optional<Script> asked = script();
    Optional<KnownWorks> known = works.map(KnownWorks::in);
    Function<PageText, Function<Line, List<String>>> reader = reader();
    boolean whole = true;
    try (Engines engines = Engines.open(data.settings().run().resolve("natives"), 1)) {
      for (Path image : images) {
        if (!java.nio.file.Files.isRegularFile(image)) {
          throw new NotFound("file", image);
        }
        whole &= read(engines, image, asked, known, form, reader);
      }
    }
    return whole ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private static List<String> columns(PageText text) {
    return text.lines().stream()
        .filter(line -> line.script() == Script.HAN_NOM)
        .map(Line::text)
        .toList();
  }

  /** A suggestion, apart from the text that was read. */
  private void tell(Passage passage) {
    console.say(
        "cli.ocr.known",
        passage.work(),
        passage.firstLine(),
        passage.lastLine(),
        Math.round(100 * passage.agreement()));
    passage.columns().forEach(console.out()::println);
  }

  /** The readings of the Hán-Nôm lines of a page, where they are asked for. */
  private Function<PageText, Function<Line, List<String>>> reader() {
    if (!readings) {
      return _ -> _ -> List.of();
    }
    Readings shipped = Readings.shipped();
    return text -> {
      Map<Line, List<String>> read = new HashMap<>();
      List<Line> columns =
          text.lines().stream().filter(line -> line.script() == Script.HAN_NOM).toList();
      List<List<String>> each =
          shipped.ofColumns(
              columns.stream()
                  .map(column -> column.words().stream().map(Word::text).toList())
                  .toList());
      for (int i = 0; i < columns.size(); i++) {
        read.put(columns.get(i), each.get(i));
      }
      return line -> read.getOrDefault(line, List.of());
    };
  }

  private boolean read(
      Engines engines,
      Path image,
      Optional<Script> script,
      Optional<KnownWorks> known,
      TextForm form,
      Function<PageText, Function<Line, List<String>>> reader)
      throws IOException {
    return switch (engines.check().of(image)) {
      case Checked.Refused(Reason reason) -> {
        console.err().println(image + ": " + console.messages().tell(reason));
        yield false;
      }
      case Checked.Accepted accepted -> {
        for (CheckedFrame frame : accepted.frames()) {
          PageId id = PageId.nth(NO_ITEM, frame.index() + 1);
          String label = Integer.toString(frame.index() + 1);
          Page page =
              new Page(
                  id, label, frame.size(), accepted.master(frame, image.getFileName().toString()));
          PageText text = engines.reading().read(image, page, Expected.of(script));
          form.write(text, reader.apply(text), console.out());
          known.flatMap(each -> each.of(columns(text))).ifPresent(this::tell);
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
