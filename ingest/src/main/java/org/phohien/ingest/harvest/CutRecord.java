package org.phohien.ingest.harvest;

import java.nio.charset.Charset;

/** A record as it was cut out of an answer. */
sealed interface CutRecord {

  /** Its place in the answer, from 1. */
  int number();

  /**
   * One with its metadata.
   *
   * @param identifier as the source gives it
   * @param datestamp of its last change, as the source gives it
   * @param from where its metadata begin in the answer, in bytes from 0
   * @param metadata the outermost element, as it came
   * @param charset of the answer
   */
  @SuppressWarnings("ArrayRecordComponent") // native bytes, handed on, never compared
  record Live(
      int number, String identifier, String datestamp, long from, byte[] metadata, Charset charset)
      implements CutRecord {}

  /**
   * One that is deleted at the source.
   *
   * @param from where the record begins in the answer
   * @param bytes of the whole of it
   */
  @SuppressWarnings("ArrayRecordComponent") // native bytes, handed on, never compared
  record Deleted(int number, String identifier, long from, byte[] bytes) implements CutRecord {}

  /**
   * One that can't be told what it is.
   *
   * @param identifier as far as it is known; may be blank
   */
  record Broken(int number, String identifier, String why) implements CutRecord {}
}
