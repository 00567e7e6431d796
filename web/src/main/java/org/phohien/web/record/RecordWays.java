package org.phohien.web.record;

/**
 * The way in for files of records, as its page shows it.
 *
 * @param wrong what was wrong with the upload before, or blank
 */
public record RecordWays(String wrong) {}
