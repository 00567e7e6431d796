package org.phohien.core.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong in the archive, in five kinds. Each edge answers the five with one exhaustive
 * switch. The message is for the log and for programs: what was wanted, of which item and page,
 * what was found instead.
 */
public abstract sealed class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  private ArchiveException(Failure failure, @Nullable Throwable cause) {
    super(failure.text(), cause);
    this.failure = failure;
  }

  /** The same in a form that can be told to people in their language. */
  public final Failure failure() {
    return failure;
  }

  @Override
  public final String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** No such item, page, file or account. */
  public static final class NotFound extends ArchiveException {
    private static final long serialVersionUID = 1L;
    private final String what;

    /**
     * @param what the thing asked for, e.g. {@code item dc-01}
     */
    public NotFound(String what) {
      super(Failure.of("missing", "not found: " + what, what), null);
      this.what = what;
    }

    /**
     * @param thing what kind of thing it is, the key of its sentence: {@code item}, {@code file}, …
     * @param name which one
     */
    public NotFound(String thing, Object name) {
      super(Failure.of("missing." + thing, "not found: " + thing + " " + name, name), null);
      this.what = thing + " " + name;
    }

    public String what() {
      return what;
    }
  }

  /** The caller's input breaks a rule. */
  public static final class Invalid extends ArchiveException {
    private static final long serialVersionUID = 1L;
    private final String rule;

    /**
     * @param rule stable name of the rule, the key of its sentence in the message catalog
     * @param message what was expected and what was found
     * @param facts what the sentence names
     */
    public Invalid(String rule, String message, Object... facts) {
      super(Failure.of("invalid." + rule, message, facts), null);
      this.rule = rule;
    }

    public String rule() {
      return rule;
    }
  }

  /** Someone else saved first: the version the caller worked from is no longer the newest. */
  public static final class Conflict extends ArchiveException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
      super(Failure.of("conflict", message), null);
    }
  }

  /** A checksum or a format is not what it was. */
  public static final class Corrupt extends ArchiveException {
    private static final long serialVersionUID = 1L;
    private final String where;

    /**
     * @param where the file or object that is damaged
     */
    public Corrupt(String where, String message, @Nullable Throwable cause) {
      super(Failure.of("corrupt", where + ": " + message, where), cause);
      this.where = where;
    }

    public String where() {
      return where;
    }
  }

  /** An engine, a disk or the database can't be used now; trying again later may work. */
  public static final class Unavailable extends ArchiveException {
    private static final long serialVersionUID = 1L;
    private final String engine;

    /**
     * @param engine what does not answer: {@code vault}, {@code database}, {@code index}, …
     * @param facts what its sentence names
     */
    public Unavailable(String engine, String message, @Nullable Throwable cause, Object... facts) {
      super(Failure.of("unavailable." + engine, engine + ": " + message, facts), cause);
      this.engine = engine;
    }

    public String engine() {
      return engine;
    }
  }
}
