package org.phohien.samples.relevance;

/** The kinds of queries, each with what stands in the way of its answer. */
public enum QueryKind {
  /** Words as printed. */
  KNOWN_ITEM,
  /** Typed without accents. */
  NO_ACCENTS,
  /** The page or the reader spells as one did before: lí trưởng, nhứt, Hưng-Yên. */
  OLD_SPELLING,
  /** The page was misread: chuôug for chuông. */
  DAMAGED,
  /** Characters, some in another form than printed. */
  HAN,
  /** Quốc ngữ typed, characters printed. */
  CROSS_SCRIPT,
  /** One year under different names: Tự Đức 19, 1866, Bính Dần. */
  REIGN_YEAR,
  /** One place under the names of different times. */
  OLD_PLACE,
  /** Words side by side, which stand apart elsewhere. */
  PHRASE,
  /** A letter typed wrong. */
  MISSPELT
}
