/**
 * IIIF Presentation API 3.0, and 2.1 for older viewers: what an item is, in the words a viewer
 * shows, and which image stands on which canvas. Documents are written as they are sent, so a book
 * of 2,000 pages needs no more memory than a leaf.
 *
 * <p>Way in: {@link org.phohien.iiif.presentation.Manifest3}, {@link
 * org.phohien.iiif.presentation.Manifest2}, {@link org.phohien.iiif.presentation.Collection3}.
 */
@NullMarked
package org.phohien.iiif.presentation;

import org.jspecify.annotations.NullMarked;
