package org.phohien.iiif.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A font that is seen: the whole TrueType file lies in the PDF, its glyphs are their own codes (ISO
 * 32000-1, 9.7.4), and a table says which letters they are so that the words can be copied.
 */
final class VisibleFont {

  private final TrueTypeFile letters;
  private final String name;
  private final Map<Integer, Integer> used = new TreeMap<>();

  /**
   * @param name of the font, in letters and hyphens
   */
  VisibleFont(TrueTypeFile letters, String name) {
    this.letters = letters;
    this.name = name;
  }

  boolean has(int character) {
    return letters.has(character);
  }

  /** Of a character, in thousandths of the font's size. */
  int width(int character) {
    return letters.width(letters.glyph(character));
  }

  /** A character as the digits of its code. */
  String code(int character) {
    int glyph = letters.glyph(character);
    used.put(glyph, character);
    return String.format(Locale.ROOT, "%04X", glyph);
  }

  /** Writes the font, once all is said that is said in it; the object's number. */
  int write(PdfFile file) throws IOException {
    int program = file.number();
    byte[] bytes = letters.bytes();
    file.packed(program, "/Length1 " + bytes.length, bytes);
    int descriptor = file.number();
    file.object(
        descriptor,
        "<</Type /FontDescriptor /FontName /"
            + name
            + " /Flags 4 /ItalicAngle 0 /StemV 80 /FontBBox [0 "
            + (letters.descent() + " 1000 " + letters.ascent() + "] /Ascent " + letters.ascent())
            + (" /Descent " + letters.descent() + " /CapHeight 714")
            + (" /FontFile2 " + PdfFile.reference(program) + ">>"));
    int meaning = file.number();
    file.packed(meaning, "", meaning().getBytes(StandardCharsets.US_ASCII));
    int descendant = file.number();
    StringBuilder widths = new StringBuilder();
    used.keySet().forEach(g -> widths.append(g).append(" [").append(letters.width(g)).append("] "));
    file.object(
        descendant,
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /"
            + name
            + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            + (" /FontDescriptor " + PdfFile.reference(descriptor) + " /CIDToGIDMap /Identity")
            + (" /W [" + widths + "]>>"));
    int font = file.number();
    file.object(
        font,
        "<</Type /Font /Subtype /Type0 /BaseFont /"
            + name
            + (" /Encoding /Identity-H /DescendantFonts [" + PdfFile.reference(descendant) + "]")
            + (" /ToUnicode " + PdfFile.reference(meaning) + ">>"));
    return font;
  }

  private String meaning() {
    return ToUnicode.of(2, used);
  }
}
