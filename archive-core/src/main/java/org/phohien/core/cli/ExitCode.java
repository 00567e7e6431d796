package org.phohien.core.cli;

import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** What a command answers to the shell; documented in the operator's guide. */
public enum ExitCode {
  /** All done. */
  OK(0),
  /** Done, and something needs a person: a page rejected, damage found. */
  ATTENTION(1),
  /** The command line can't be understood. */
  USAGE(2),
  /** The launcher found no JDK 25 or could not build; given by the launcher itself. */
  NO_JDK(3),
  NOT_FOUND(4),
  INVALID(5),
  CONFLICT(6),
  CORRUPT(7),
  UNAVAILABLE(8),
  /** An error of the program itself. */
  BROKEN(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The code of each kind of problem. */
  public static ExitCode of(ArchiveException problem) {
    return switch (problem) {
      case NotFound _ -> NOT_FOUND;
      case Invalid _ -> INVALID;
      case Conflict _ -> CONFLICT;
      case Corrupt _ -> CORRUPT;
      case Unavailable _ -> UNAVAILABLE;
    };
  }
}
