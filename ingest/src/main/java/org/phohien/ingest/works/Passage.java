package org.phohien.ingest.works;

import java.util.List;

/**
 * The passage of a known work that a page seems to hold: a suggestion for a person to look at.
 *
 * @param work its name
 * @param firstLine row of the work's file where it begins, from 1
 * @param lastLine row where it ends
 * @param agreement which part of the page's characters are the passage's, 0 to 1
 * @param columns the passage, cut as the page's columns are; a column the work lacks is empty
 */
public record Passage(
    String work, int firstLine, int lastLine, double agreement, List<String> columns) {

  public Passage {
    columns = List.copyOf(columns);
  }
}
