/**
 * A MARC record as a cataloguer works on it: values, the table of its fields with help in both
 * languages, and what can be wrong with it.
 *
 * <p>Ways in: {@link org.phohien.core.marc.MarcRecord}, {@link org.phohien.core.marc.FieldTable},
 * {@link org.phohien.core.marc.MarcCheck}. Knows only the JDK and the languages; bytes, encodings
 * and what a record means are {@code core.description}'s.
 */
@NullMarked
package org.phohien.core.marc;

import org.jspecify.annotations.NullMarked;
