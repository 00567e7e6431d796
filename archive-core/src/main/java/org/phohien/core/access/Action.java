package org.phohien.core.access;

/** What someone wants to do with an item. */
public enum Action {
  /** Read its description. */
  DESCRIBE,
  /** See its images and texts, find its words. */
  VIEW,
  /** Change or withdraw it. */
  EDIT
}
