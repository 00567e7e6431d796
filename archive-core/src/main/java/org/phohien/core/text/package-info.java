/**
 * What the archive knows of Vietnamese and Hán-Nôm writing, as pure functions on strings.
 *
 * <p>Ways in: {@link org.phohien.core.text.Tokens} cuts a text into tokens with their places,
 * {@link org.phohien.core.text.Spelling} says which printed forms are one word, {@link
 * org.phohien.core.text.TitleOrder} puts titles in Vietnamese order, {@link
 * org.phohien.core.text.Han} knows the blocks of Hán and Nôm characters, {@link
 * org.phohien.core.text.LegacyEncoding} reads the eight-bit codes of before Unicode. Knows only the
 * JDK; the skins over it for one search engine or another live with the engine.
 */
@NullMarked
package org.phohien.core.text;

import org.jspecify.annotations.NullMarked;
