package org.phohien.web.desk;

/** What a librarian is told of a job in one sentence, the key {@code desk.stage.NAME}. */
public enum Stage {
  WAITING,
  RUNNING,
  RETRYING,
  /** Failed, or one of its parts has. */
  FAILED,
  /** On its way to the readers: the catalog or the search has not come to it. */
  PUBLISHING,
  PUBLISHED,
  /** Done, but some files were rejected. */
  PARTLY,
  WITHDRAWN,
  /** A damaged image was made again. */
  REPAIRED,
  /** Done, and there was nothing to do. */
  UNCHANGED;

  /** The stage of a job; {@code behind} when readers can't find yet what it did. */
  static Stage of(Work work, boolean behind) {
    return switch (work.job().state()) {
      // an edit is kept as soon as it is asked for, and takes no time of its own
      case WAITING -> work.isEdit() ? PUBLISHING : WAITING;
      case RUNNING -> work.isEdit() ? PUBLISHING : RUNNING;
      case RETRYING -> RETRYING;
      case FAILED -> behind ? PUBLISHING : FAILED;
      case DONE -> behind ? PUBLISHING : done(work);
    };
  }

  private static Stage done(Work work) {
    if (work.job().request().kind().equals(Work.WITHDRAW)) {
      return WITHDRAWN;
    }
    if (work.job().request().kind().equals(Work.REPAIR)) {
      return REPAIRED;
    }
    if (work.troubled()) {
      return PARTLY;
    }
    return work.job().progress().step().equals("unchanged") ? UNCHANGED : PUBLISHED;
  }

  /** Whether nothing more happens by itself. */
  public boolean settled() {
    return switch (this) {
      case WAITING, RUNNING, RETRYING, PUBLISHING -> false;
      case FAILED, PUBLISHED, PARTLY, WITHDRAWN, REPAIRED, UNCHANGED -> true;
    };
  }
}
