package org.phohien.core.vault;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;

/**
 * One version of an item as it lies in the vault.
 *
 * @param item whose version it is
 * @param number its number
 * @param at when it was written
 * @param note who wrote it and why
 * @param files logical path to SHA-512 of each file of this version, sorted by path
 */
public record Version(
    ItemId item, VersionNumber number, Instant at, Note note, SortedMap<String, Checksum> files) {

  public Version {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Who wrote a version and why (OCFL 1.1, 3.5.3.1: user and message).
   *
   * @param author account name or the step's name, never blank
   * @param message what changed, for people
   */
  public record Note(String author, String message) {}
}
