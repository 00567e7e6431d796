/**
 * The catalog: what has been published, with its page texts, disseminations and the change log.
 *
 * <p>Way in: {@link org.phohien.core.catalog.Catalog}. All of it can be rebuilt from the vault.
 */
@NullMarked
package org.phohien.core.catalog;

import org.jspecify.annotations.NullMarked;
