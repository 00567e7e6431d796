package org.phohien.core.cli.doctor;

import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param level how it stands
 * @param key its sentence, {@code cli.doctor.KEY} in the message catalog
 * @param arguments of the sentence
 */
public record Finding(Level level, String key, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** How a thing stands. */
  public enum Level {
    /** As it should be. */
    GOOD,
    /** Works, and could be better. */
    NOTE,
    /** Must be mended before the archive can work. */
    BAD
  }

  public static Finding good(String key, Object... arguments) {
    return of(Level.GOOD, key, arguments);
  }

  public static Finding note(String key, Object... arguments) {
    return of(Level.NOTE, key, arguments);
  }

  public static Finding bad(String key, Object... arguments) {
    return of(Level.BAD, key, arguments);
  }

  private static Finding of(Level level, String key, Object... arguments) {
    return new Finding(
        level, key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
