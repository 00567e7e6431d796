package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.phohien.core.model.Reason.Rule;

/** Numbers and bytes at any place of a file; a place behind its end means that it is cut short. */
final class Bytes {

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(1 << 16).limit(0);
  private long windowStart;

  Bytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  int u8(long at) throws Refused, IOException {
    return at(at, 1).get() & 0xFF;
  }

  int u16(long at, ByteOrder order) throws Refused, IOException {
    return at(at, 2).order(order).getShort() & 0xFFFF;
  }

  long u32(long at, ByteOrder order) throws Refused, IOException {
    return at(at, 4).order(order).getInt() & 0xFFFFFFFFL;
  }

  /** A 64-bit number; one too large for a file is a place behind its end. */
  long u64(long at, ByteOrder order) throws Refused, IOException {
    long value = at(at, 8).order(order).getLong();
    return value < 0 ? Long.MAX_VALUE : value;
  }

  byte[] take(long at, int length) throws Refused, IOException {
    byte[] taken = new byte[length];
    for (int done = 0; done < length; ) {
      int part = Math.min(length - done, window.capacity());
      at(at + done, part).get(taken, done, part);
      done += part;
    }
    return taken;
  }

  Refused truncated(long wanted) {
    return new Refused(Rule.TRUNCATED, "needs byte " + wanted + " of " + size);
  }

  /** The buffer standing at a place with at least so many bytes ahead. */
  private ByteBuffer at(long at, int length) throws Refused, IOException {
    if (at < 0 || at > size - length) {
      throw truncated(at);
    }
    if (at < windowStart || at + length > windowStart + window.limit()) {
      window.clear();
      windowStart = at;
      int read = 0;
      while (window.hasRemaining() && read >= 0) {
        read = channel.read(window, windowStart + window.position());
      }
      window.flip();
      if (window.limit() < length) {
        throw truncated(at);
      }
    }
    return window.position((int) (at - windowStart));
  }
}
