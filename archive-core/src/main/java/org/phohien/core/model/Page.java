package org.phohien.core.model;

/**
 * A page of an item, known to be readable.
 *
 * @param id its citation
 * @param label the number or name a reader sees, e.g. {@code 12}, {@code Bìa}, {@code 5a}
 * @param size of the master image
 * @param master the file it lies in
 */
public record Page(PageId id, String label, Pixels size, Master master) {}
