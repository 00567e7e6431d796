package org.phohien.core.model;

import java.util.Optional;

/**
 * A file or page that was not taken. It is an answer, not an error: it never stops its batch.
 *
 * @param item the item it was meant for; empty where the file can't be told to belong to one
 * @param file the file's name as the librarian knows it, with the frame where there are several
 * @param reason why
 */
public record Rejected(Optional<ItemId> item, String file, Reason reason) {}
