package org.phohien.ingest.ocr.hannom;

import java.util.List;

/** From what a network says at each step along a column to where characters stand. */
interface StepDecoder {

  /**
   * The places, in order.
   *
   * @param steps {@code 1 × steps × classes}: probabilities, class 0 for no character
   */
  List<Place> places(Tensor steps);
}
