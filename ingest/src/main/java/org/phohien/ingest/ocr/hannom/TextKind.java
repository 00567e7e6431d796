package org.phohien.ingest.ocr.hannom;

/** What a text in characters is written in: the same character is read otherwise in each. */
enum TextKind {
  /** Classical Chinese, read in Sino-Vietnamese. */
  HAN,
  /** Vietnamese. */
  NOM
}
