package org.phohien.core.cli.keeper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.phohien.core.settings.Settings;

/** The port that readers come to. */
public final class ServerPort {

  private ServerPort() {}

  /** Why it can't be opened, as the system says it; empty where it can. */
  public static Optional<String> refusal(Settings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(
          new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
