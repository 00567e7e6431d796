/**
 * Makes the sample collection: sets our own texts in type, prints them on imaginary paper, scans
 * them.
 *
 * <p>The way in is {@link org.phohien.samples.generator.Generate}. Everything is drawn from
 * outlines with fixed seeds, so that the true text and the box of every word are known exactly, and
 * a second run gives the same pixels. Nothing here is used when the library runs.
 */
@NullMarked
package org.phohien.samples.generator;

import org.jspecify.annotations.NullMarked;
