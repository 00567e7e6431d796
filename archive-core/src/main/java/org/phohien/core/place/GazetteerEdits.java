package org.phohien.core.place;

import java.util.List;

/**
 * Keeps what librarians change in the gazetteer: every change of every row, none ever overwritten.
 * Threads and processes may share it.
 */
public interface GazetteerEdits {

  /** The last change of each row that was changed or added, by key. */
  List<EditedRow> latest();

  /** All changes of a row, the newest first. */
  List<EditedRow> history(String key);

  /**
   * Writes a change of a row.
   *
   * @param base the version the change was made from; 0 for a row as shipped, or a new one
   * @param removed take the row out
   * @throws org.phohien.core.problem.ArchiveException.Conflict when the row was changed since
   */
  void save(String key, int base, boolean removed, PlaceRow row, String who);
}
