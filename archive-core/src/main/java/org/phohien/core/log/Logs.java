package org.phohien.core.log;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sets up the logging of a process, once at its start. */
public final class Logs {

  private static final Logger ROOT = Logger.getLogger("");

  private Logs() {}

  /** A command at a terminal: warnings, in plain words. */
  public static void forPeople() {
    set(Level.WARNING, new SimpleFormatter());
  }

  /**
   * A process under the keeper, whose output is a log file: everything from INFO, as JSON lines.
   */
  public static void forMachines() {
    set(Level.INFO, new JsonLines());
  }

  private static void set(Level level, Formatter formatter) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    ConsoleHandler handler = new ConsoleHandler();
    handler.setLevel(level);
    handler.setFormatter(formatter);
    ROOT.addHandler(handler);
    ROOT.setLevel(level);
  }
}
