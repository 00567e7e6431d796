/**
 * The vault in a folder, as an OCFL 1.1 storage root that any other OCFL program can read: SHA-512,
 * layout 0003 (hashed n-tuple with the id in the folder's name).
 *
 * <p>Way in: {@link org.phohien.core.vault.ocfl.OcflVault}. ocfl-java writes; what it leaves to us
 * is here: one writer at a time over processes, the end of a crash in the middle of a version, and
 * the proof that the bytes are on the disk.
 */
@NullMarked
package org.phohien.core.vault.ocfl;

import org.jspecify.annotations.NullMarked;
