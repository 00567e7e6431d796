package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.io.InputStream;

/** The child's end of the pipe to its keeper. */
public final class KeeperPipe {

  /** System property that says that standard input is a keeper's pipe. */
  public static final String PROPERTY = "phohien.keeper";

  private KeeperPipe() {}

  /** Runs an action when the keeper closes the pipe, or dies. Does nothing without a keeper. */
  public static void whenClosed(Runnable action) {
    if (!Boolean.getBoolean(PROPERTY)) {
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("keeper-pipe")
        .start(() -> {
          waitForEnd(System.in);
          action.run();
        });
  }

  private static void waitForEnd(InputStream pipe) {
    byte[] ignored = new byte[64];
    try {
      while (pipe.read(ignored) >= 0) {
        // nothing is ever said through it
      }
    } catch (IOException e) {
      // a broken pipe is a closed one
    }
  }
}
