package org.phohien.core.search;

import org.phohien.core.model.Box;

/**
 * Where a found word, or a half of it, stands.
 *
 * @param text as printed
 * @param box pixels of the master
 * @param hit which occurrence it belongs to, counted from 0 on its page: the words of a phrase and
 *     the halves of a broken word share one
 * @param how it stands to what was typed
 * @param reading of a character found by how it is read, e.g. yên; empty elsewhere
 */
public record HitBox(String text, Box box, int hit, Match how, String reading) {

  /** A word as typed. */
  public HitBox(String text, Box box, int hit) {
    this(text, box, hit, Match.TYPED, "");
  }
}
