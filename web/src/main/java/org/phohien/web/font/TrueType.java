package org.phohien.web.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the tables of a TrueType font (OpenType 1.9) that holds just these outlines; glyph 0 is an
 * empty frame, the others follow the order of their characters.
 */
final class TrueType {

  private final HannomGlyphs pack;
  private final List<HannomGlyphs.Glyph> glyphs;

  /**
   * @param glyphs in order of their characters
   */
  TrueType(HannomGlyphs pack, List<HannomGlyphs.Glyph> glyphs) {
    this.pack = pack;
    this.glyphs = List.copyOf(glyphs);
  }

  /** The tables by tag, in the order of tags that the file formats ask for. */
  SortedMap<String, byte[]> tables() {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * (glyphs.size() + 2)).putInt(0).putInt(0);
    for (HannomGlyphs.Glyph glyph : glyphs) {
      glyf.writeBytes(glyph.outline());
      loca.putInt(glyf.size());
    }
    SortedMap<String, byte[]> tables = new TreeMap<>();
    tables.put("OS/2", os2());
    tables.put("cmap", cmap());
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("hmtx", hmtx());
    tables.put("loca", loca.array());
    tables.put("maxp", maxp());
    tables.put("name", name());
    tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
    return tables;
  }

  private byte[] head() {
    int units = pack.unitsPerEm();
    return ByteBuffer.allocate(54)
        .putInt(0x00010000)
        .putInt(0x00010000)
        .putInt(0) // checksum of the whole font: browsers do not look
        .putInt(0x5F0F3CF5)
        .putShort((short) 3)
        .putShort((short) units)
        .putLong(0)
        .putLong(0)
        .putShort((short) 0)
        .putShort((short) pack.descender())
        .putShort((short) units)
        .putShort((short) pack.ascender())
        .putShort((short) 0)
        .putShort((short) 8)
        .putShort((short) 2)
        .putShort((short) 1) // long offsets in loca
        .putShort((short) 0)
        .array();
  }

  private byte[] hhea() {
    return ByteBuffer.allocate(36)
        .putInt(0x00010000)
        .putShort((short) pack.ascender())
        .putShort((short) pack.descender())
        .putShort((short) 0)
        .putShort((short) pack.unitsPerEm())
        .position(34)
        .putShort((short) (glyphs.size() + 1))
        .array();
  }

  private byte[] hmtx() {
    ByteBuffer table = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    table.putShort((short) pack.unitsPerEm()).putShort((short) 0);
    for (HannomGlyphs.Glyph glyph : glyphs) {
      // the side bearing is the outline's left edge, at offset 2 of its description
      short left = glyph.outline().length < 4 ? 0 : ByteBuffer.wrap(glyph.outline()).getShort(2);
      table.putShort((short) glyph.advance()).putShort(left);
    }
    return table.array();
  }

  /** Format 12 alone: the characters lie far beyond 16 bits. */
  private byte[] cmap() {
    int groups = glyphs.size();
    ByteBuffer table = ByteBuffer.allocate(12 + 16 + 12 * groups);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups).putInt(0);
    table.putInt(groups);
    for (int i = 0; i < groups; i++) {
      int character = glyphs.get(i).character();
      table.putInt(character).putInt(character).putInt(i + 1);
    }
    return table.array();
  }

  /** The counts that readers use to reserve room: upper bounds of what any outline here needs. */
  private byte[] maxp() {
    return ByteBuffer.allocate(32)
        .putInt(0x00010000)
        .putShort((short) (glyphs.size() + 1))
        .putShort((short) 4096)
        .putShort((short) 256)
        .position(14)
        .putShort((short) 2) // one zone is for instructions; there are none
        .array();
  }

  private byte[] os2() {
    int units = pack.unitsPerEm();
    return ByteBuffer.allocate(96)
        .putShort((short) 4)
        .putShort((short) units)
        .putShort((short) 400)
        .putShort((short) 5)
        .position(68)
        .putShort((short) pack.ascender())
        .putShort((short) pack.descender())
        .putShort((short) 0)
        .putShort((short) pack.ascender())
        .putShort((short) -pack.descender())
        .array();
  }

  /** A family of our own: the source's names are reserved (SIL OFL 1.1, clause 3). */
  private static byte[] name() {
    byte[] family = "Pho Hien Han Nom".getBytes(StandardCharsets.UTF_16BE);
    int[] ids = {1, 4, 6};
    ByteBuffer table = ByteBuffer.allocate(6 + 12 * ids.length + family.length);
    table.putShort((short) 0).putShort((short) ids.length).putShort((short) (6 + 12 * ids.length));
    for (int id : ids) {
      table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) id);
      table.putShort((short) family.length).putShort((short) 0);
    }
    return table.put(family).array();
  }
}
