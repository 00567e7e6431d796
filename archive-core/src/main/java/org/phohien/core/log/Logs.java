package org.phohien.core.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

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

  /**
   * Keeps what is logged from INFO on in a file, too, as JSON lines: for a process at a terminal
   * whose story will be wanted later. A file that can't be written is told once and done without.
   */
  public static void keepIn(Path file) {
    try {
      Files.createDirectories(file.getParent());
      OutputStream appended =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      StreamHandler handler = new FlushedHandler(appended);
      handler.setLevel(Level.INFO);
      ROOT.addHandler(handler);
      ROOT.setLevel(Level.INFO);
    } catch (IOException e) {
      ROOT.log(Level.WARNING, "no log is kept in " + file, e);
    }
  }

  private static final class FlushedHandler extends StreamHandler {

    FlushedHandler(OutputStream out) {
      super(out, new JsonLines());
    }

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
      flush();
    }
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
