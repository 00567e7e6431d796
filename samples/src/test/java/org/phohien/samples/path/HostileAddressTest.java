package org.phohien.samples.path;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses no browser would send get a plain refusal: no file, no trace, no server's name. */
@ExtendWith(Served.class)
final class HostileAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/item/a%2fb",
        "/api/items/%2f",
        "/item/%ff%fe",
        "/item/%c0%ae%c0%ae",
        "/iiif/3/..%2f..%2fx/info.json",
        "/text/a%2fb/0001.txt",
        "/assets/../WEB-INF/web.xml",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/item/x;jsessionid=1"
      })
  void answerIsOurOwn(String path, ServedArchive archive) throws IOException {
    String answer = answer(path, archive);
    assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    assertTrue(answer.contains("X-Request-Id") || answer.contains("problem+json"), answer);
    assertClean(answer);
  }

  /** The container refuses these before any code of ours is asked, with a 400 and nothing else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/item/%00",
        "/../../etc/passwd",
        "/item/../../../x",
        "/item/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/item/..%2f..%2fetc/passwd",
        "/item/a%5cb"
      })
  void whatIsNoPathAtAllIsRefused(String path, ServedArchive archive) throws IOException {
    String answer = answer(path, archive);
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertClean(answer);
  }

  /** Payara's connector gives up on these and answers nothing at all; docs/operator.md says why. */
  @ParameterizedTest
  @ValueSource(strings = {"/item/%zz", "/%2", "/iiif/3/%zz/info.json"})
  void brokenEscapeIsAnsweredWithNothing(String path, ServedArchive archive) throws IOException {
    String answer = answer(path, archive);
    assertTrue(answer.contains("Content-Length: 0"), answer);
    assertClean(answer);
  }

  private static void assertClean(String answer) {
    assertFalse(answer.contains("root:"), answer);
    assertFalse(answer.contains("Payara") || answer.contains("Exception"), answer);
  }

  private static String answer(String path, ServedArchive archive) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), archive.uri("/").getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
