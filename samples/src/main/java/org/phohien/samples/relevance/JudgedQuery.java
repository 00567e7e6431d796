package org.phohien.samples.relevance;

/**
 * A query with its answer.
 *
 * @param kind what makes it hard
 * @param number within its kind, from 0; even ones are for tuning
 * @param text as typed
 * @param relevant id of the one work that answers it
 */
public record JudgedQuery(QueryKind kind, int number, String text, String relevant) {

  /** Whether it may be looked at while tuning. */
  public boolean forTuning() {
    return number % 2 == 0;
  }

  /** Its row in the list of queries. */
  public String row() {
    return String.join("\t", kind.name(), Integer.toString(number), text, relevant);
  }
}
