package org.phohien.core.place;

import java.time.Instant;

/**
 * One change of a row on the desk.
 *
 * @param key of the row
 * @param version counts the changes of the row from 1
 * @param removed the row was taken out, as a mistake; what was true once is closed instead
 * @param row as it is after the change
 * @param who account that changed it
 * @param at when
 */
public record EditedRow(
    String key, int version, boolean removed, PlaceRow row, String who, Instant at) {}
