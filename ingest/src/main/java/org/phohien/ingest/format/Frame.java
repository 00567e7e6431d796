package org.phohien.ingest.format;

/**
 * One image or page of a file, with what its decoder must know.
 *
 * @param index in the file, from 0
 */
public record Frame(Format format, int index, FrameFacts facts) {}
