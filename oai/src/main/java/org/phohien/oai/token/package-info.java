/**
 * Resumption tokens: where a list goes on, written down and sealed, so that no server has to
 * remember it.
 *
 * <p>Way in: {@link org.phohien.oai.token.TokenSeal}.
 */
@NullMarked
package org.phohien.oai.token;

import org.jspecify.annotations.NullMarked;
