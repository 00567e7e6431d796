package org.phohien.core.vault;

import org.phohien.core.model.ItemId;

/**
 * One thing found wrong with an item in the vault.
 *
 * @param item whose object is damaged
 * @param code OCFL validation code such as {@code E092}, or {@code MISSING} where the object is
 *     gone
 * @param detail which file, what was expected and what was found
 */
public record Damage(ItemId item, String code, String detail) {}
