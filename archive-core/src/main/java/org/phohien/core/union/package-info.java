/**
 * The union catalogue: which records of which libraries tell of the same work. Nothing is merged;
 * records stay as they came, and pairs of them are said to be the same, by an identifier, by a
 * score, or by a librarian, whose word counts and can be taken back.
 *
 * <p>Ways in: {@link org.phohien.core.union.Union}; {@link org.phohien.core.union.Likeness} weighs
 * two descriptions.
 */
@NullMarked
package org.phohien.core.union;

import org.jspecify.annotations.NullMarked;
