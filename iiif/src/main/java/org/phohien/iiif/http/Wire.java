package org.phohien.iiif.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A request and its answer as they pass over a listener's connection. */
interface Wire extends Caller {

  String method();

  /** The raw path behind {@code /iiif/}, or null when there is none. */
  @Nullable String path();

  /** The raw query, without its question mark. */
  @Nullable String query();

  /** Sets a header of the answer. */
  void set(String name, String value);

  /** Adds a header of the answer that may stand more than once. */
  void add(String name, String value);

  void status(int status);

  /** The whole body of the answer; its length is told. Left out for HEAD by the caller. */
  void whole(byte[] body) throws IOException;

  /** The length of a body that is not sent. */
  void length(int bytes);

  /** The body of an answer of unknown length, sent while it is written. */
  OutputStream body() throws IOException;

  /** Whether the head of the answer has been sent; what was only prepared is taken back. */
  boolean isUnderWay();
}
