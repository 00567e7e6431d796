package org.phohien.core.catalog.postgres;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Attempt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException;

/**
 * A page's text in few bytes: one byte with the form's number, then deflated numbers and strings.
 * Boxes are kept as steps from the place before, which are small and repeat; confidences are kept
 * to the bit. About 3 kB for a page of 350 words, a tenth of its ALTO.
 */
final class PackedText {

  private static final int FORM = 1;
  private static final int LEVEL = 3; // level 6 saves 4 % and takes twice the time
  private static final int SHA512_BYTES = 64;

  private PackedText() {}

  static byte[] pack(PageText text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(4096);
    packed.write(FORM);
    Deflater deflater = new Deflater(LEVEL, true);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(packed, deflater, 4096))) {
      write(text, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /**
   * The text of a page.
   *
   * @throws ArchiveException.Corrupt when the bytes are not what {@link #pack} made
   */
  static PageText unpack(PageId page, byte[] packed) {
    if (packed.length == 0 || packed[0] != FORM) {
      throw new ArchiveException.Corrupt(page.toString(), "its text has an unknown form", null);
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(packed, 1, packed.length - 1),
                new java.util.zip.Inflater(true)))) {
      return read(page, in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ArchiveException.Corrupt(page.toString(), "its text can't be unpacked", e);
    }
  }

  private static void write(PageText text, DataOutputStream out) throws IOException {
    number(text.size().width(), out);
    number(text.size().height(), out);
    out.write(HexFormat.of().parseHex(text.image().hex()));
    out.writeUTF(text.by().name());
    out.writeUTF(text.by().version());
    out.writeUTF(text.by().model());
    number(text.attempts().size(), out);
    for (Attempt attempt : text.attempts()) {
      out.writeUTF(attempt.treatment());
      out.writeFloat(attempt.sure());
    }
    number(text.lines().size(), out);
    Box at = new Box(0, 0, 1, 1);
    for (Line line : text.lines()) {
      write(line, at, out);
      at = line.box();
    }
  }

  private static void write(Line line, Box before, DataOutputStream out) throws IOException {
    write(line.box(), before, out);
    out.writeUTF(line.script().name());
    number(line.words().size(), out);
    Box at = line.box();
    for (Word word : line.words()) {
      out.writeUTF(word.text());
      write(word.box(), at, out);
      out.writeFloat(word.sure());
      number(word.alternatives().size(), out);
      for (Alternative other : word.alternatives()) {
        out.writeUTF(other.text());
        out.writeFloat(other.sure());
      }
      at = word.box();
    }
  }

  private static void write(Box box, Box before, DataOutputStream out) throws IOException {
    step(box.x() - before.x(), out);
    step(box.y() - before.y(), out);
    step(box.width() - before.width(), out);
    step(box.height() - before.height(), out);
  }

  private static void step(int value, DataOutputStream out) throws IOException {
    number((value << 1) ^ (value >> 31), out);
  }

  private static void number(int value, DataOutputStream out) throws IOException {
    int left = value;
    while ((left & ~0x7F) != 0) {
      out.write((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  private static PageText read(PageId page, DataInputStream in) throws IOException {
    Pixels size = new Pixels(number(in), number(in));
    Checksum image = Checksum.ofDigest(in.readNBytes(SHA512_BYTES));
    Engine by = new Engine(in.readUTF(), in.readUTF(), in.readUTF());
    int tried = number(in);
    List<Attempt> attempts = new ArrayList<>(tried);
    for (int i = 0; i < tried; i++) {
      attempts.add(new Attempt(in.readUTF(), in.readFloat()));
    }
    int count = number(in);
    List<Line> lines = new ArrayList<>(count);
    Box at = new Box(0, 0, 1, 1);
    for (int i = 0; i < count; i++) {
      Line line = line(at, in);
      lines.add(line);
      at = line.box();
    }
    return new PageText(page, size, image, by, attempts, lines);
  }

  private static Line line(Box before, DataInputStream in) throws IOException {
    Box box = box(before, in);
    Script script = Script.valueOf(in.readUTF());
    int count = number(in);
    List<Word> words = new ArrayList<>(count);
    Box at = box;
    for (int i = 0; i < count; i++) {
      String text = in.readUTF();
      at = box(at, in);
      words.add(new Word(text, at, in.readFloat(), alternatives(in)));
    }
    return new Line(box, script, words);
  }

  private static List<Alternative> alternatives(DataInputStream in) throws IOException {
    int count = number(in);
    List<Alternative> alternatives = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      alternatives.add(new Alternative(in.readUTF(), in.readFloat()));
    }
    return alternatives;
  }

  private static Box box(Box before, DataInputStream in) throws IOException {
    return new Box(
        before.x() + step(in),
        before.y() + step(in),
        before.width() + step(in),
        before.height() + step(in));
  }

  private static int step(DataInputStream in) throws IOException {
    int value = number(in);
    return (value >>> 1) ^ -(value & 1);
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the text ends early");
      }
      value |= (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("not a number");
  }
}
