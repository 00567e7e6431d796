/**
 * The record on its way out and in: crosswalks between the archive's description and the formats
 * that other libraries speak.
 *
 * <p>Ways in: {@link org.phohien.core.description.Disseminations} (what harvesters get), {@link
 * org.phohien.core.description.Download} (what a reader takes along), {@link
 * org.phohien.core.description.MarcReading} (a MARC file, record by record). Each crosswalk is a
 * table of {@link org.phohien.core.description.Rule}s that can be read without knowing Java.
 */
@NullMarked
package org.phohien.core.description;

import org.jspecify.annotations.NullMarked;
