package org.phohien.oai.xml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Gathers what the XML writer and the splicing write in turn. The writer has to be flushed before
 * each record; that must not send a packet each time, so only {@link #finish} really flushes.
 */
final class Sink extends BufferedOutputStream {

  private static final int BYTES = 1 << 15;

  Sink(OutputStream out) {
    super(out, BYTES);
  }

  @Override
  public synchronized void flush() {
    // Nothing leaves before the buffer is full.
  }

  /** Sends what is left; the stream below stays open. */
  void finish() throws IOException {
    super.flush();
    out.flush();
  }
}
