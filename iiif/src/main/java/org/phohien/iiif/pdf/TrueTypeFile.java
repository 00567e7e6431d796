package org.phohien.iiif.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads what setting a line takes from a TrueType font: widths and which glyph is which letter. */
final class TrueTypeFile {

  private static final int UNICODE_BMP = 4;
  private static final int UNICODE_FULL = 12;

  private final byte[] bytes;
  private final ByteBuffer file;
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int widths;
  private final int horizontal;
  private final Map<Integer, Integer> glyphs = new HashMap<>();

  /**
   * @param bytes of a font of our own making; what is no font throws
   */
  TrueTypeFile(byte[] bytes) {
    this.bytes = bytes.clone();
    file = ByteBuffer.wrap(this.bytes);
    unitsPerEm = file.getShort(table("head") + 18);
    int header = table("hhea");
    ascent = file.getShort(header + 4);
    descent = file.getShort(header + 6);
    widths = Short.toUnsignedInt(file.getShort(header + 34));
    horizontal = table("hmtx");
    characters(table("cmap"));
  }

  /** Where a table begins. */
  private int table(String tag) {
    for (int i = 0; i < file.getShort(4); i++) {
      int row = 12 + 16 * i;
      if (new String(bytes, row, 4, StandardCharsets.US_ASCII).equals(tag)) {
        return file.getInt(row + 8);
      }
    }
    throw new IllegalArgumentException("a font without " + tag);
  }

  private void characters(int cmap) {
    for (int i = 0; i < file.getShort(cmap + 2); i++) {
      int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
      switch (file.getShort(at)) {
        case UNICODE_BMP -> segments(at);
        case UNICODE_FULL -> groups(at);
        default -> {}
      }
    }
  }

  /** OpenType 1.9, cmap, format 12. */
  private void groups(int at) {
    for (int i = 0; i < file.getInt(at + 12); i++) {
      int group = at + 16 + 12 * i;
      int first = file.getInt(group);
      int glyph = file.getInt(group + 8);
      for (int c = first; c <= file.getInt(group + 4); c++) {
        glyphs.put(c, glyph + c - first);
      }
    }
  }

  /** OpenType 1.9, cmap, format 4. */
  private void segments(int at) {
    int doubled = file.getShort(at + 6);
    for (int i = 0; i < doubled; i += 2) {
      int last = unsigned(at + 14 + i);
      int first = unsigned(at + 16 + doubled + i);
      int delta = unsigned(at + 16 + 2 * doubled + i);
      int place = at + 16 + 3 * doubled + i;
      int range = unsigned(place);
      for (int c = first; c <= last && c != 0xffff; c++) {
        int glyph = range == 0 ? c : unsigned(place + range + 2 * (c - first));
        if (glyph != 0) {
          glyphs.put(c, (glyph + delta) & 0xffff);
        }
      }
    }
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  boolean has(int character) {
    return glyphs.containsKey(character);
  }

  /** The glyph of a character; 0, which stands for a missing one, where it has none. */
  int glyph(int character) {
    return glyphs.getOrDefault(character, 0);
  }

  /** The width of a glyph in thousandths of the font's size. */
  int width(int glyph) {
    return thousandths(unsigned(horizontal + 4 * Math.min(glyph, widths - 1)));
  }

  int ascent() {
    return thousandths(ascent);
  }

  /** Below the line; a negative number. */
  int descent() {
    return thousandths(descent);
  }

  private int thousandths(int units) {
    return Math.round(1000f * units / unitsPerEm);
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
