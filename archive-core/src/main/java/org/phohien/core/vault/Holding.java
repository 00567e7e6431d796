package org.phohien.core.vault;

import org.phohien.core.model.ItemId;

/**
 * Where a record lives that has no object of its own: records that came together share one.
 *
 * @param object of the vault that holds it
 * @param number its place among the records that came, from 1
 * @param from where its bytes begin in the file they came in
 * @param length of its bytes
 * @param sha256 of its bytes, hexadecimal: the same record is known again by it
 */
public record Holding(ItemId object, int number, long from, int length, String sha256) {}
