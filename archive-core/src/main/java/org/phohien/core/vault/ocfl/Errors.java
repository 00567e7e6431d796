package org.phohien.core.vault.ocfl;

import com.fasterxml.jackson.core.JacksonException;
import io.ocfl.api.exception.AlreadyExistsException;
import io.ocfl.api.exception.CorruptObjectException;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.InvalidInventoryException;
import io.ocfl.api.exception.LockException;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.ObjectOutOfSyncException;
import io.ocfl.api.exception.OcflInputException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.exception.OverwriteException;
import io.ocfl.api.exception.PathConstraintException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.phohien.core.problem.ArchiveException;

/** What ocfl-java throws, in the archive's five kinds. */
final class Errors {

  private Errors() {}

  /** Does something, telling its errors in our kinds. */
  static <T> T told(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (OcflJavaException e) {
      throw kind(what, e);
    } catch (UncheckedIOException e) {
      throw new ArchiveException.Unavailable("vault", what + ": " + e.getCause(), e);
    }
  }

  /** What was read, or empty when it isn't there. */
  static <T> Optional<T> found(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static ArchiveException kind(String what, OcflJavaException e) {
    String message = String.valueOf(e.getMessage());
    return switch (e) {
      case NotFoundException _ -> new ArchiveException.NotFound(what);
      case ObjectOutOfSyncException _ -> new ArchiveException.Conflict(what + ": " + message);
      case OverwriteException _ -> new ArchiveException.Conflict(what + ": " + message);
      case AlreadyExistsException _ -> new ArchiveException.Conflict(what + ": " + message);
      case LockException _ -> new ArchiveException.Conflict(what + ": " + message);
      case CorruptObjectException _ -> new ArchiveException.Corrupt(what, message, e);
      case FixityCheckException _ -> new ArchiveException.Corrupt(what, message, e);
      case InvalidInventoryException _ -> new ArchiveException.Corrupt(what, message, e);
      case PathConstraintException _ -> new ArchiveException.Invalid("vault.path", message);
      case OcflInputException _ -> new ArchiveException.Invalid("vault.path", message);
      default ->
          e.getCause() instanceof JacksonException
              ? new ArchiveException.Corrupt(what, message, e)
              : new ArchiveException.Unavailable("vault", what + ": " + message, e);
    };
  }
}
