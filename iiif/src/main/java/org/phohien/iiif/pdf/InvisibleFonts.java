package org.phohien.iiif.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fonts without ink for text that lies over its picture: Type 3 fonts (ISO 32000-1, 9.6.5) whose
 * every glyph is empty and one em wide, with a table that says which characters the codes mean. A
 * font has 255 codes; the next begins when they are used up. So any script can be laid over a page,
 * and no font file comes with it.
 */
final class InvisibleFonts {

  private static final int CODES = 255;

  private final PdfFile file;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Font> fonts = new ArrayList<>();

  /** A font: its object's number and the characters of its codes 1, 2, 3, … */
  private record Font(int number, List<Integer> characters) {}

  /** Where a character is: in which font, by which code. */
  record Place(int font, int code) {}

  InvisibleFonts(PdfFile file) {
    this.file = file;
  }

  /** The place of a character; it gets one when it has none yet. */
  Place place(int character) {
    int place = places.computeIfAbsent(character, this::add);
    return new Place(place / CODES, place % CODES + 1);
  }

  private int add(int character) {
    if (fonts.isEmpty() || fonts.getLast().characters().size() == CODES) {
      fonts.add(new Font(file.number(), new ArrayList<>()));
    }
    fonts.getLast().characters().add(character);
    return (fonts.size() - 1) * CODES + fonts.getLast().characters().size() - 1;
  }

  /** The name of a font in a page's resources, without its slash. */
  static String name(int font) {
    return "F" + font;
  }

  /** A font's object, for a page's resources. */
  String reference(int font) {
    return PdfFile.reference(fonts.get(font).number());
  }

  /** Writes all fonts, once every page has said what it needs. */
  void write() throws IOException {
    if (fonts.isEmpty()) {
      return;
    }
    int glyph = file.number();
    file.stream(glyph, "", "1000 0 d0".getBytes(StandardCharsets.US_ASCII));
    for (Font font : fonts) {
      int meaning = file.number();
      file.packed(meaning, "", meaning(font.characters()).getBytes(StandardCharsets.US_ASCII));
      int last = font.characters().size();
      file.object(
          font.number(),
          "<</Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [.001 0 0 .001 0 0]"
              + (" /CharProcs <</g " + PdfFile.reference(glyph) + ">> /Resources <<>>")
              + (" /Encoding <</Type /Encoding /Differences [1" + " /g".repeat(last) + "]>>")
              + (" /FirstChar 1 /LastChar " + last + " /Widths [" + "1000 ".repeat(last) + "]")
              + (" /ToUnicode " + PdfFile.reference(meaning) + ">>"));
    }
  }

  private static String meaning(List<Integer> characters) {
    Map<Integer, Integer> meanings = new TreeMap<>();
    for (int i = 0; i < characters.size(); i++) {
      meanings.put(i + 1, characters.get(i));
    }
    return ToUnicode.of(1, meanings);
  }
}
