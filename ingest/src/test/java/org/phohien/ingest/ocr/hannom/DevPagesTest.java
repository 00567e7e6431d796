package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.PageImage;
import org.phohien.ingest.testing.Edits;
import org.phohien.ingest.testing.Natives;

/**
 * Real pages of the development set, where the folder is at hand: columns found and in order, and
 * no more errors than the published model makes.
 */
class DevPagesTest {

  @Test
  void columnsOfRealPagesAreFoundInOrder() throws Exception {
    Path pages = shared().resolve("hannom/dev/pages");
    assumeTrue(Files.isDirectory(pages), "no shared/hannom: real pages are not read");
    try (HanNomRecognizer recognizer = new HanNomRecognizer()) {
      int errors = 0;
      int characters = 0;
      for (String name : List.of("kieu1866_p45b", "kieu1872_p81a", "dvsktt_thuc_XIII_19a")) {
        PageText text = read(recognizer, pages.resolve(name + ".jpg"));
        List<String> truth = Files.readAllLines(pages.resolve(name + ".txt"));
        String wanted = han(String.join("", truth));
        String found = han(text.text());
        System.out.printf(
            "%s: %d columns of %d, %.1f %% of characters wrong%n",
            name,
            text.lines().size(),
            truth.size(),
            100.0 * Edits.between(wanted, found) / length(wanted));
        assertEquals(truth.size(), text.lines().size(), name + ": every column, and no other");
        errors += Edits.between(wanted, found);
        characters += length(wanted);
      }
      System.out.printf("all: %.1f %%%n", 100.0 * errors / characters);
      assertTrue(errors < 0.65 * characters, errors + " errors in " + characters);
    }
  }

  private static PageText read(HanNomRecognizer recognizer, Path file) throws Exception {
    try (Pix pix = Natives.masters().open(file, FileFacts.frame(file, Limits.USUAL, 0))) {
      PageImage image = new PageImage(pix, Checksum.of(new byte[0]), OptionalInt.empty());
      return recognizer.read(image, new PageId(new ItemId("hn"), "0001"), Script.HAN_NOM);
    }
  }

  private static String han(String text) {
    return text.replaceAll("\\P{IsHan}", "");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Path shared() {
    return Path.of(
        Optional.ofNullable(System.getenv("PHOHIEN_SHARED"))
            .orElse(System.getProperty("phohien.root", ".") + "/../shared"));
  }
}
