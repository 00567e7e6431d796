package org.phohien.core.description;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A master file of CDS/ISIS ({@code .mst}, little-endian) with its cross-reference ({@code .xrf}),
 * as the reference manual of CDS/ISIS describes them (appendix G): blocks of 512 bytes, a control
 * record, then records of a leader, a directory of tag, place and length, and data. Unix builds
 * keep two bytes more in the leader, for their alignment. Nothing a header says is believed before
 * it is checked.
 */
final class IsisMaster {

  private static final int BLOCK = 512;
  private static final int CONTROL = 64;
  private static final int ENTRY = 6;
  private static final int POINTERS = 127;

  /** A leader is never cut by the end of a block. */
  private static final int LAST_START = 498;

  private static final long LARGEST = 1L << 30;

  private final ByteBuffer master;
  private final String name;

  /** How long a leader is: 18, or 20 where it is aligned. */
  private final int leader;

  private IsisMaster(ByteBuffer master, String name) throws BadMarc {
    this.master = master;
    this.name = name;
    this.leader = leaderLength(master);
  }

  /** Takes a record, or what is wrong with it; called in the order of the numbers. */
  interface Receiver {
    void take(RawRecord record);

    void refuse(int number, String what);
  }

  /**
   * Reads a file. Beside it may lie its cross-reference; without one the newest of each number
   * counts.
   *
   * @throws BadMarc when it is no master file
   */
  static void read(Path file, Receiver receiver) throws IOException, BadMarc {
    String base = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    IsisMaster master = new IsisMaster(bytes(file), base);
    Map<Integer, Integer> places = new TreeMap<>();
    Path references = references(file, base);
    if (Files.exists(references)) {
      master.follow(bytes(references), places::put);
    } else {
      master.walk(places::put);
    }
    places.forEach((number, at) -> master.record(number, at, receiver));
  }

  private static Path references(Path file, String base) {
    Path small = file.resolveSibling(base + ".xrf");
    return Files.exists(small) ? small : file.resolveSibling(base + ".XRF");
  }

  private static ByteBuffer bytes(Path file) throws IOException, BadMarc {
    if (Files.size(file) > LARGEST) {
      throw new BadMarc(file.getFileName() + " is larger than 1 GiB");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size()).order(ByteOrder.LITTLE_ENDIAN);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          break;
        }
      }
      return bytes.flip();
    }
  }

  private static int leaderLength(ByteBuffer master) throws BadMarc {
    if (master.limit() < CONTROL + 18 || master.getInt(0) != 0 || master.getInt(4) < 1) {
      throw new BadMarc("this is no master file of CDS/ISIS: its control record says otherwise");
    }
    for (int length : new int[] {18, 20}) {
      int fields = number(master, CONTROL + length - 4);
      if (number(master, CONTROL + length - 6) == length + ENTRY * fields) {
        return length;
      }
    }
    throw new BadMarc("this is no master file of CDS/ISIS: its first record has no leader");
  }

  /** The pointers of the cross-reference: block and place, negative for deleted records. */
  private void follow(ByteBuffer references, BiConsumer<Integer, Integer> place) {
    int record = 0;
    for (int block = 0; block + BLOCK <= references.limit(); block += BLOCK) {
      for (int i = 0; i < POINTERS; i++) {
        record++;
        int pointer = references.getInt(block + 4 + 4 * i);
        long at = ((pointer >> 11) - 1L) * BLOCK + (pointer & 2047) % BLOCK;
        if (pointer > 0) {
          // one that leads out of the file is refused when it is read
          place.accept(record, at >= CONTROL && at < master.limit() ? (int) at : -1);
        }
      }
    }
  }

  private void walk(BiConsumer<Integer, Integer> place) {
    int at = CONTROL;
    while (at + leader <= master.limit()) {
      int number = master.getInt(at);
      OptionalInt length = length(number, at);
      if (length.isEmpty()) {
        at = (at / BLOCK + 1) * BLOCK; // the rest of the block is empty
      } else {
        if (number(master, at + leader - 2) == 0) {
          place.accept(number, at);
        }
        at += length.getAsInt() + length.getAsInt() % 2;
        at = at % BLOCK > LAST_START ? (at / BLOCK + 1) * BLOCK : at;
      }
    }
  }

  /** How long a record is; empty where none can begin. */
  private OptionalInt length(int number, int at) {
    if (number < 1 || at < CONTROL || at + leader > master.limit()) {
      return OptionalInt.empty();
    }
    int length = Math.abs(master.getShort(at + 4)); // negative while it is locked
    int base = number(master, at + leader - 6);
    int fields = number(master, at + leader - 4);
    boolean sound =
        base == leader + ENTRY * fields && length >= base && (long) at + length <= master.limit();
    return sound ? OptionalInt.of(length) : OptionalInt.empty();
  }

  private void record(int number, int at, Receiver receiver) {
    try {
      OptionalInt length = length(at < 0 ? 0 : master.getInt(at), at);
      if (length.isEmpty() || master.getInt(at) != number) {
        throw new BadMarc("its header lies: no record of this number where it should be");
      }
      if (number(master, at + leader - 2) == 0) {
        receiver.take(record(number, at, length.getAsInt()));
      }
    } catch (BadMarc e) {
      receiver.refuse(number, e.what());
    }
  }

  private RawRecord record(int number, int at, int length) throws BadMarc {
    int fields = number(master, at + leader - 4);
    int base = leader + ENTRY * fields;
    RawRecord record = RawRecord.withoutLeader();
    for (int i = 0; i < fields; i++) {
      int entry = at + leader + ENTRY * i;
      String tag = IsisField.tag(number(master, entry));
      int from = number(master, entry + 2);
      int size = number(master, entry + 4);
      if (base + from + size > length) {
        throw new BadMarc("field " + tag + " lies outside of the record");
      }
      byte[] data = new byte[size];
      master.get(at + base + from, data);
      record.add(tag, IsisField.content(tag, data));
    }
    record.add("035", "  \u001fa(" + name + ")" + number);
    return record;
  }

  private static int number(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }
}
