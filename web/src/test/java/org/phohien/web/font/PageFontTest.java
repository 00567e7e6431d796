package org.phohien.web.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PageFontTest {

  private static final String NOM = "𡨸喃吏𣎏𠊛讀興安";

  private final HannomGlyphs glyphs = HannomGlyphs.open(Path.of("target/parts/hannom.glyphs"));

  @Test
  void fontHoldsEveryCharacterOfThePageAndNoLatin() {
    PageFont font = PageFont.of("Hưng Yên " + NOM, glyphs, PageFont.Weight.WHOLE).orElseThrow();
    assertEquals(NOM.codePoints().distinct().count(), font.characters().size());
  }

  @Test
  void addressNamesTheFontAndNothingElse() {
    PageFont font = PageFont.of(NOM, glyphs, PageFont.Weight.WHOLE).orElseThrow();
    assertEquals(Optional.of(font), PageFont.ofCode(font.code()));
    assertEquals(Optional.empty(), PageFont.ofCode("!"));
    assertEquals(Optional.empty(), PageFont.ofCode("AAAA"));
  }

  @Test
  void pageWithoutHanNomNeedsNoFont() {
    assertEquals(Optional.empty(), PageFont.of("Phố Hiến", glyphs, PageFont.Weight.WHOLE));
  }

  @Test
  void fontOfAFullPageStaysUnderFortyKilobytes() {
    StringBuilder page = new StringBuilder();
    for (int c = 0x4e00; c < 0x4e00 + 400; c++) {
      page.appendCodePoint(c);
    }
    int size = PageFont.of(page, glyphs, PageFont.Weight.WHOLE).orElseThrow().woff(glyphs).length;
    assertTrue(size < 40_000, size + " bytes");
  }

  @Test
  void fontThatComesWithThePageIsAFifthOfThatAndHasWhatOthersLack() {
    StringBuilder page = new StringBuilder(NOM);
    for (int c = 0x4e00; c < 0x4e00 + 400; c++) {
      page.appendCodePoint(c);
    }
    PageFont first = PageFont.of(page, glyphs, PageFont.Weight.FIRST).orElseThrow();
    int size = first.woff(glyphs).length;
    assertTrue(size < 8_000, size + " bytes");
    assertTrue(NOM.codePoints().filter(c -> c > 0xffff).allMatch(first.characters()::contains));
  }

  @Test
  void anotherReaderOfFontsCanShowEachCharacter() throws Exception {
    PageFont font = PageFont.of(NOM, glyphs, PageFont.Weight.WHOLE).orElseThrow();
    TrueType written =
        new TrueType(
            glyphs, font.characters().stream().flatMap(c -> glyphs.find(c).stream()).toList());
    Font read =
        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file(written.tables())));
    assertEquals(-1, read.canDisplayUpTo(NOM));
  }

  /** The tables as a plain TrueType file, which is what the JDK reads. */
  private static byte[] file(SortedMap<String, byte[]> tables) {
    int count = tables.size();
    ByteBuffer head = ByteBuffer.allocate(12 + 16 * count);
    head.putInt(0x00010000).putShort((short) count).putShort((short) 128);
    head.putShort((short) 3).putShort((short) (16 * count - 128));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      table.getKey().chars().forEach(c -> head.put((byte) c));
      head.putInt(0).putInt(head.capacity() + body.size()).putInt(table.getValue().length);
      body.writeBytes(table.getValue());
      body.writeBytes(new byte[-table.getValue().length & 3]);
    }
    return ByteBuffer.allocate(head.capacity() + body.size())
        .put(head.array())
        .put(body.toByteArray())
        .array();
  }
}
