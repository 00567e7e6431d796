/**
 * Branch kits: a set as a folder with its records, texts, light images and a search page that opens
 * from a stick in any browser, and the way back of corrections.
 *
 * <p>Ways in: {@link org.phohien.ingest.kit.KitCommand} makes one, {@link
 * org.phohien.ingest.kit.KitRoom} takes one back. Nothing in a kit needs a server: what its page
 * reads stands in scripts, since a browser lets a page of a file load those and nothing else.
 */
@NullMarked
package org.phohien.ingest.kit;

import org.jspecify.annotations.NullMarked;
