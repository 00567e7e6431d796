package org.phohien.core.account;

/** What an account may do on the desk. */
public enum Permission {
  /** Start batches, retry them. */
  INGEST,
  /** Edit descriptions, withdraw items. */
  EDIT,
  /** Create accounts and change roles. */
  ADMINISTER
}
