package org.phohien.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.ingest.image.Facing;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.Expected.Arrangement;
import org.phohien.ingest.ocr.script.Layout;
import org.phohien.ingest.ocr.script.Letters;

/**
 * Reads a page of which nobody said the script, nor which way up it lies. How its ink lies tells
 * most; where that leaves a doubt it is read in more than one way, and the reading that convinces
 * most is kept. Its boxes are those of the page as it lies.
 */
final class UnknownScript {

  /**
   * Writing this much more in columns than in lines is Hán-Nôm without a doubt, or print on its
   * side. Measured on 75 pages: Hán-Nôm 1.42 to 5.14, print, maps and pictures 0 to 0.65.
   */
  private static final double COLUMNS = 1.2;

  /** Writing this much more in lines is print without a doubt. */
  private static final double LINES = 0.75;

  /** A page of some forty letters, read for certain, weighs as much. */
  private static final double CONVINCING = 20;

  /** What one Hán-Nôm character weighs that is read for certain. */
  private static final double LONE = 1.5;

  /** Below this mean confidence print may be upside down. */
  private static final float UNSURE = 0.88f;

  private final KnownScript engines;

  /** Reads in a script that is known. */
  interface KnownScript {
    PageText read(Script script, PageImage image, PageId page);
  }

  UnknownScript(KnownScript engines) {
    this.engines = engines;
  }

  PageText read(PageImage image, PageId page) {
    if (image.arrangement() == Arrangement.SCATTERED) {
      return print(image, page);
    }
    double columns = Layout.columns(image.pix());
    if (columns > COLUMNS) {
      return columns(image, page);
    }
    PageText print = print(image, page);
    if (columns == 0 || print.sure() >= UNSURE) {
      return print;
    }
    PageText upright =
        Facing.of(image.pix()) == Facing.DOWN
            ? better(turned(image, page, 2, Script.VIETNAMESE), print)
            : print;
    return weight(upright) >= CONVINCING
        ? upright
        : better(upright, hanNom(image, page, columns > LINES));
  }

  /** What looks like columns: print on its side shows by its letters, all else is Hán-Nôm. */
  private PageText columns(PageImage image, PageId page) {
    Optional<PageText> print =
        switch (Facing.of(image.pix())) {
          case LEFT -> Optional.of(turned(image, page, 1, Script.VIETNAMESE));
          case RIGHT -> Optional.of(turned(image, page, 3, Script.VIETNAMESE));
          case UP, DOWN, UNKNOWN -> Optional.empty();
        };
    return print
        .filter(p -> weight(p) >= CONVINCING)
        .orElseGet(() -> engines.read(Script.HAN_NOM, image, page));
  }

  /** Nothing that convinces was read as print: columns, or columns on their side. */
  private PageText hanNom(PageImage image, PageId page, boolean asItLies) {
    return asItLies
        ? engines.read(Script.HAN_NOM, image, page)
        : turned(image, page, 1, Script.HAN_NOM);
  }

  private PageText print(PageImage image, PageId page) {
    PageText vietnamese = engines.read(Script.VIETNAMESE, image, page);
    return Letters.of(vietnamese.text()) == Script.FRENCH
        // the Vietnamese model reads French tolerably; the French one must be better to be kept
        ? better(engines.read(Script.FRENCH, image, page), vietnamese)
        : vietnamese;
  }

  private PageText turned(PageImage image, PageId page, int quarters, Script script) {
    Turn turn = new Turn(image.pix().size(), quarters);
    try (Pix pix = image.pix().turned(quarters)) {
      PageImage upright = image.with(pix, image.arrangement());
      PageText read =
          script == Script.HAN_NOM ? engines.read(script, upright, page) : print(upright, page);
      return new PageText(
          page,
          turn.page(),
          read.image(),
          read.by(),
          attempts(turn, read),
          turn.back(read.lines()));
    }
  }

  private static List<Attempt> attempts(Turn turn, PageText read) {
    return read.attempts().stream()
        .map(a -> new Attempt(turn.treatment() + ", " + a.treatment(), a.sure()))
        .toList();
  }

  /** The more convincing one, the first of two equals; it remembers what the other one was. */
  private static PageText better(PageText one, PageText other) {
    boolean first = weight(one) >= weight(other);
    PageText best = first ? one : other;
    PageText rest = first ? other : one;
    List<Attempt> attempts = new ArrayList<>(best.attempts());
    rest.attempts().stream()
        .limit(1)
        .map(a -> new Attempt(rest.by().name() + ": " + a.treatment(), a.sure()))
        .forEach(attempts::add);
    return new PageText(best.page(), best.size(), best.image(), best.by(), attempts, best.lines());
  }

  /**
   * How much a text convinces: each character by how far the engine is surer than not. A Hán-Nôm
   * character is one of ten thousand, so that even at a quarter of certainty it is no chance; but
   * one alone may be a mark in a picture.
   */
  private static double weight(PageText text) {
    boolean columns = text.lines().stream().anyMatch(line -> line.script() == Script.HAN_NOM);
    double words = words(text);
    return columns ? words - LONE : words;
  }

  private static double words(PageText text) {
    return text.lines().stream()
        .flatMap(line ->
            line.words().stream()
                .map(w ->
                    line.script() == Script.HAN_NOM
                        ? 2 * (w.sure() - 0.25)
                        : w.text().length() * (w.sure() - 0.5)))
        .mapToDouble(Double::doubleValue)
        .sum();
  }
}
