package org.phohien.web.share;

import org.phohien.core.model.ItemId;

/** A place of the library that a content state leads to. */
sealed interface SharedPlace {

  /** A work. */
  record Work(ItemId item) implements SharedPlace {}

  /**
   * A page of a work.
   *
   * @param key of the page
   * @param region of it as a media fragment, {@code x,y,w,h} or with {@code percent:} before it;
   *     blank for the whole page
   */
  record Leaf(ItemId item, String key, String region) implements SharedPlace {}

  /**
   * A part of a work by its table of contents.
   *
   * @param number of the heading, from 0
   */
  record Part(ItemId item, int number) implements SharedPlace {}

  /**
   * A collection.
   *
   * @param slug of it; blank for all
   */
  record Shelf(String slug) implements SharedPlace {}
}
