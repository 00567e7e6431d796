package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Script;
import org.phohien.ingest.engines.Engines;
import org.phohien.ingest.natives.NativeLibraries;
import org.phohien.ingest.ocr.Expected;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.Recognizer;
import org.phohien.ingest.ocr.tesseract.TesseractRecognizer;
import org.phohien.samples.generator.WornPages;
import org.phohien.samples.generator.WornPages.Half;
import org.phohien.samples.generator.WornPages.WornPage;

/** How print that is hard to read is read: by Tesseract with its retry, and with our corrector. */
final class WornBench {

  private static final Checksum NONE = Checksum.of(new byte[0]);

  private WornBench() {}

  /** Errors of both readers on pages of one kind. */
  private record Both(ErrorRate plain, ErrorRate mended) {

    Both plus(Both other) {
      return new Both(plain.plus(other.plain), mended.plus(other.mended));
    }
  }

  /** Reads both halves and prints a table; choices may be made by the first half only. */
  static void run(Path work, PrintStream out) throws IOException {
    Path folder = Files.createDirectories(work.resolve("worn"));
    for (Half half : Half.values()) {
      List<WornPage> pages = WornPages.of(half);
      List<ErrorRate> plain =
          read(pages, folder, libraries -> TesseractRecognizer.uncorrected(libraries, 1));
      List<ErrorRate> mended =
          read(pages, folder, libraries -> new TesseractRecognizer(libraries, 1));
      Map<String, Both> kinds = new LinkedHashMap<>();
      for (int i = 0; i < pages.size(); i++) {
        Both both = new Both(plain.get(i), mended.get(i));
        kinds.merge(pages.get(i).kind(), both, Both::plus);
        kinds.merge("= " + half.name().toLowerCase(Locale.ROOT), both, Both::plus);
      }
      out.printf("%n%-42s %10s %10s %8s%n", half, "Tesseract", "Phố Hiến", "fewer %");
      kinds.forEach((kind, both) ->
          out.printf(
              Locale.ROOT,
              "%-42s %10.2f %10.2f %8.1f%n",
              kind,
              both.plain().percent(),
              both.mended().percent(),
              100.0
                  * (both.plain().edits() - both.mended().edits())
                  / Math.max(1, both.plain().edits())));
    }
  }

  private static List<ErrorRate> read(
      List<WornPage> pages, Path folder, Function<NativeLibraries, Recognizer> print)
      throws IOException {
    List<ErrorRate> errors = new ArrayList<>();
    try (Engines engines = Engines.open(folder.resolve("natives"), print)) {
      for (WornPage page : pages) {
        Path file = folder.resolve("page.png");
        ImageIO.write(page.image(), "png", file.toFile());
        try (OpenPage open = engines.reading().open(file, 0, NONE)) {
          PageId id = PageId.nth(new ItemId("worn"), 1);
          String read = open.read(id, Expected.of(Optional.of(Script.VIETNAMESE))).text();
          errors.add(ErrorRate.ofPrint(page.truth(), read));
        }
      }
    }
    return errors;
  }
}
