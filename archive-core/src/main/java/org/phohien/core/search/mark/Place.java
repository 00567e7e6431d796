package org.phohien.core.search.mark;

import org.phohien.core.model.Box;

/**
 * A printed word in the text of its page.
 *
 * @param start first char
 * @param end behind the last char
 * @param box pixels of the master
 * @param sure how sure the engine is of the word
 */
public record Place(int start, int end, Box box, Sureness sure) {}
