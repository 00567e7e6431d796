/**
 * The vault: the one durable place of the archive, a port with the versions of each item's files.
 *
 * <p>Way in: {@link org.phohien.core.vault.Vault}. Adapters live in sub-packages.
 */
@NullMarked
package org.phohien.core.vault;

import org.jspecify.annotations.NullMarked;
