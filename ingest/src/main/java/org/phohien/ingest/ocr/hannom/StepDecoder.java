package org.phohien.ingest.ocr.hannom;

import java.util.List;

/** From what a recogniser says at each step along a column to its characters. Threads share it. */
interface StepDecoder {

  /**
   * The characters, in order.
   *
   * @param steps {@code 1 × steps × classes}: probabilities, class 0 for no character
   */
  List<Seen> decode(Tensor steps);
}
