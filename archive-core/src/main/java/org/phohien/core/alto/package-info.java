/**
 * The text of a page as files: ALTO 4.4, the form that is kept in the vault, and hOCR, JSON and
 * plain text, which are only shown.
 *
 * <p>Ways in: {@link org.phohien.core.alto.TextForm} writes any of them, {@link
 * org.phohien.core.alto.AltoReader} reads ALTO back. What ALTO has no place for is not kept: our
 * {@link org.phohien.core.model.PageText} was shaped so that nothing is lost.
 */
@NullMarked
package org.phohien.core.alto;

import org.jspecify.annotations.NullMarked;
