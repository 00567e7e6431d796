package org.phohien.core.place;

/**
 * A row with what names it: {@code an-thi/2} is the second row of Ân Thi.
 *
 * @param key stays the same whatever is changed in the row
 * @param version how often it was changed on the desk; 0 as shipped
 */
public record KeyedRow(String key, int version, PlaceRow row) {}
