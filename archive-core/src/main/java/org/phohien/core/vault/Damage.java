package org.phohien.core.vault;

import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * One thing found wrong with an item in the vault.
 *
 * @param item whose object is damaged
 * @param code OCFL validation code such as {@code E092}, or {@code MISSING} where the object is
 *     gone
 * @param path the item's file it is about, such as {@code masters/1.tif}; empty where it is about
 *     the object or a file that belongs to no version
 * @param detail what was expected and what was found
 */
public record Damage(ItemId item, String code, Optional<String> path, String detail) {}
