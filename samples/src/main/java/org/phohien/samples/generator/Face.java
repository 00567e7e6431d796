package org.phohien.samples.generator;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A type face at one size: fonts in order of preference, so that a character the first one lacks
 * (Nôm outside the BMP) comes from the next.
 *
 * @param fonts tried in order for each character, all at {@code size}
 * @param size the em, in pixels
 */
record Face(List<Font> fonts, double size) {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** Where Debian's font packages put their files; README names the packages. */
  private static final Path FONTS = Path.of("/usr/share/fonts");

  /** The book face's file, for embedding. */
  static final Path BOOK_FILE = FONTS.resolve("truetype/gentiumplus/GentiumBookPlus-Regular.ttf");

  Face {
    fonts = List.copyOf(fonts);
  }

  static Face book(double size) {
    return of(size, "truetype/gentiumplus/GentiumBookPlus-Regular.ttf");
  }

  static Face bookItalic(double size) {
    return of(size, "truetype/gentiumplus/GentiumBookPlus-Italic.ttf");
  }

  static Face bookBold(double size) {
    return of(size, "truetype/gentiumplus/GentiumBookPlus-Bold.ttf");
  }

  static Face news(double size) {
    return of(size, "opentype/linux-libertine/LinLibertine_R.otf");
  }

  static Face newsItalic(double size) {
    return of(size, "opentype/linux-libertine/LinLibertine_RI.otf");
  }

  static Face headline(double size) {
    return of(size, "truetype/vollkorn/Vollkorn-Bold.ttf");
  }

  static Face masthead(double size) {
    return of(size, "truetype/vollkorn/Vollkorn-Black.ttf");
  }

  static Face display(double size) {
    return of(size, "opentype/ebgaramond/EBGaramond12-Regular.otf");
  }

  /** Letters of one width, as a typewriter's. */
  static Face typewriter(double size) {
    return of(size, "truetype/noto/NotoSansMono-Regular.ttf");
  }

  /** Kaishu, as a scribe writes. */
  static Face brush(double size) {
    return of(
        size,
        "truetype/cns11643/TW-Kai-98_1.ttf",
        "truetype/cns11643/TW-Kai-Ext-B-98_1.ttf",
        "truetype/hanazono/HanaMinB.ttf");
  }

  /** Mincho, as carved in wood. */
  static Face carved(double size) {
    return of(size, "truetype/hanazono/HanaMinA.ttf", "truetype/hanazono/HanaMinB.ttf");
  }

  private static Face of(double size, String... files) {
    return new Face(Stream.of(files).map(file -> load(FONTS.resolve(file), size)).toList(), size);
  }

  private static Font load(Path file, double size) {
    try (var bytes = Files.newInputStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, bytes).deriveFont((float) size);
    } catch (IOException missing) {
      throw new UncheckedIOException("Font not installed, see samples/README.md: " + file, missing);
    } catch (FontFormatException unreadable) {
      throw new IllegalStateException("Font can't be read: " + file, unreadable);
    }
  }

  /** The same fonts at another em. */
  Face at(double newSize) {
    return new Face(fonts.stream().map(font -> font.deriveFont((float) newSize)).toList(), newSize);
  }

  /** The outline of a text, its origin on the base line at 0, 0. */
  Shape outline(String text) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double pen = 0;
    for (String run : runs(text)) {
      GlyphVector glyphs = glyphs(run);
      all.append(
          AffineTransform.getTranslateInstance(pen, 0).createTransformedShape(glyphs.getOutline()),
          false);
      pen += glyphs.getLogicalBounds().getWidth();
    }
    return all;
  }

  /** The width the text takes on the line, in pixels. */
  double advance(String text) {
    return runs(text).stream().mapToDouble(run -> glyphs(run).getLogicalBounds().getWidth()).sum();
  }

  /** With one font a text is one run; with several, each character finds its own font. */
  private List<String> runs(String text) {
    return fonts.size() == 1
        ? List.of(text)
        : text.codePoints().mapToObj(Character::toString).toList();
  }

  private GlyphVector glyphs(String run) {
    int point = run.codePointAt(0);
    for (Font font : fonts) {
      if (font.canDisplay(point)) {
        return checked(font, run);
      }
    }
    throw new IllegalArgumentException(
        "No glyph for U+%X %s".formatted(point, Character.toString(point)));
  }

  private static GlyphVector checked(Font font, String run) {
    if (font.canDisplayUpTo(run) >= 0) {
      throw new IllegalArgumentException("%s lacks a glyph of %s".formatted(font.getName(), run));
    }
    return font.createGlyphVector(EXACT, run);
  }
}
