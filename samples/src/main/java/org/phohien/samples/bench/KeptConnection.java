package org.phohien.samples.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection kept open, as a viewer keeps it, and opened again when the server has had
 * enough of it; small enough not to be measured.
 */
final class KeptConnection implements AutoCloseable {

  private final int port;
  private Socket socket;
  private InputStream in;

  KeptConnection(int port) throws IOException {
    this.port = port;
    this.socket = open(port);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** An answer's status and how many bytes it had. */
  record Answer(int status, int bytes) {}

  /** Fetches what must be there; returns how many bytes that was. */
  int get(String path) {
    Answer answer = fetch(path);
    if (answer.status() != 200) {
      throw new IllegalStateException(path + ": " + answer.status());
    }
    return answer.bytes();
  }

  /** Fetches an address whose answer has a Content-Length. */
  Answer fetch(String path) {
    try {
      String status = ask(path);
      if (status.isEmpty()) {
        // A server may close a connection between two requests without having said so.
        reopen();
        status = ask(path);
      }
      return new Answer(Integer.parseInt(status.split(" ", 3)[1]), body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line of the answer; empty when the connection was closed. */
  private String ask(String path) throws IOException {
    try {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      in.mark(1);
      if (in.read() < 0) {
        return "";
      }
      in.reset();
      return line();
    } catch (SocketException e) {
      return "";
    }
  }

  private int body() throws IOException {
    int length = 0;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.equalsIgnoreCase("connection: close")) {
        last = true;
      }
    }
    in.skipNBytes(length);
    if (last) {
      reopen();
    }
    return length;
  }

  private void reopen() throws IOException {
    socket.close();
    socket = open(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
