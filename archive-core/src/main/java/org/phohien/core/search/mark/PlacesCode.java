package org.phohien.core.search.mark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.model.Box;

/**
 * The places of a page's words in few bytes, about seven a word: each is told by its difference
 * from the word before, in numbers of seven bits a byte. What else words may be stands behind them
 * all: few have any.
 */
public final class PlacesCode {

  private PlacesCode() {}

  /** The places as bytes. */
  public static byte[] encode(List<Place> places) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8 * places.size() + 4);
    number(places.size(), out);
    int end = 0;
    int right = 0;
    int top = 0;
    int height = 0;
    for (Place place : places) {
      Box box = place.box();
      number(place.start() - end, out);
      number(place.end() - place.start(), out);
      signed(box.x() - right, out);
      signed(box.y() - top, out);
      // The two lowest bits of the width: most widths take two bytes with them or without.
      number(box.width() << 2 | place.sure().number(), out);
      signed(box.height() - height, out);
      end = place.end();
      right = box.right();
      top = box.y();
      height = box.height();
    }
    others(places, out);
    return out.toByteArray();
  }

  private static void others(List<Place> places, ByteArrayOutputStream out) {
    number((int) places.stream().filter(place -> !place.others().isEmpty()).count(), out);
    int before = 0;
    for (int i = 0; i < places.size(); i++) {
      if (!places.get(i).others().isEmpty()) {
        number(i - before, out);
        byte[] text = String.join("\n", places.get(i).others()).getBytes(StandardCharsets.UTF_8);
        number(text.length, out);
        out.writeBytes(text);
        before = i;
      }
    }
  }

  /**
   * The places again.
   *
   * @throws IndexOutOfBoundsException or IllegalArgumentException when these bytes are no places
   */
  public static List<Place> decode(byte[] bytes, int offset, int length) {
    Reader in = new Reader(bytes, offset, offset + length);
    int count = in.number();
    // Each place takes at least six bytes, so damaged bytes claim no more memory than they have.
    if (count < 0 || count > length) {
      throw new IllegalArgumentException(count + " places in " + length + " bytes");
    }
    int[] numbers = new int[count * PackedPlaces.NUMBERS];
    int end = 0;
    int right = 0;
    int top = 0;
    int height = 0;
    for (int at = 0; at < numbers.length; at += PackedPlaces.NUMBERS) {
      int start = end + in.number();
      end = start + in.number();
      int x = right + in.signed();
      top += in.signed();
      int widthAndSure = in.number();
      height += in.signed();
      numbers[at] = start;
      numbers[at + 1] = end;
      numbers[at + 2] = x;
      numbers[at + 3] = top;
      numbers[at + 4] = widthAndSure >>> 2;
      numbers[at + 5] = height;
      numbers[at + 6] = widthAndSure & 3;
      right = x + (widthAndSure >>> 2);
    }
    return new PackedPlaces(numbers, others(in, count));
  }

  private static Map<Integer, List<String>> others(Reader in, int count) {
    Map<Integer, List<String>> others = new HashMap<>();
    int at = 0;
    for (int left = in.number(); left > 0; left--) {
      at += in.number();
      if (at < 0 || at >= count) {
        throw new IndexOutOfBoundsException("other words of place " + at + " of " + count);
      }
      others.put(at, List.of(in.text(in.number()).split("\n", -1)));
    }
    return others;
  }

  private static void number(int value, ByteArrayOutputStream out) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Small numbers of either sign in few bits: 0, -1, 1, -2, 2 … */
  private static void signed(int value, ByteArrayOutputStream out) {
    number((value << 1) ^ (value >> 31), out);
  }

  private static final class Reader {
    private final byte[] bytes;
    private final int end;
    private int at;

    Reader(byte[] bytes, int at, int end) {
      this.bytes = bytes;
      this.at = at;
      this.end = end;
    }

    int number() {
      int value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        if (at == end) {
          throw new IndexOutOfBoundsException("places end in the middle of a number");
        }
        byte b = bytes[at++];
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("not a number at byte " + at);
    }

    String text(int length) {
      if (length > end - at) {
        throw new IndexOutOfBoundsException("places end in the middle of a word");
      }
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    int signed() {
      int value = number();
      return (value >>> 1) ^ -(value & 1);
    }
  }
}
