package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The launcher on a machine without a JDK 25: the places where it looks for one are hidden behind
 * empty volumes, in a mount space of the test's own; skipped where this user may not make one.
 */
final class LauncherTest {

  private static final int NO_JDK = 3;

  @Test
  void withoutAJdkEachCommandSaysSoInBothLanguagesAndEndsWithThree() throws Exception {
    for (String command : List.of("demo", "help", "test")) {
      Said said = withoutJdk(Map.of(), command);
      assertEquals(NO_JDK, said.exit(), said.text());
      assertTrue(said.text().contains("Không tìm thấy JDK 25."), said.text());
      assertTrue(said.text().contains("No JDK 25 found."), said.text());
      assertTrue(said.text().contains("ARCHIVE_JAVA_HOME"), said.text());
      assertEquals(2, said.text().lines().count(), said.text());
    }
  }

  @Test
  void languageThatWasAskedForIsSpokenAlone() throws Exception {
    Said vietnamese = withoutJdk(Map.of("PHOHIEN_LANG", "vi"), "demo");
    assertTrue(vietnamese.text().startsWith("Không tìm thấy JDK 25."), vietnamese.text());
    assertFalse(vietnamese.text().contains("No JDK"), vietnamese.text());
    Said english = withoutJdk(Map.of("PHOHIEN_LANG", "en"), "demo");
    assertTrue(english.text().startsWith("No JDK 25 found."), english.text());
    assertEquals(NO_JDK, english.exit());
  }

  private record Said(int exit, String text) {}

  private static Said withoutJdk(Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    String hide =
        "for place in /usr/lib/jvm /opt; do [ -d $place ] && mount -t tmpfs none $place; done";
    assumeTrue(
        run(Map.of(), "unshare", "--mount", "sh", "-c", "set -e; " + hide).exit() == 0,
        "needs the right to hide folders");
    return run(
        environment,
        "unshare",
        "--mount",
        "sh",
        "-c",
        hide + "; exec \"$0\" \"$1\"",
        Path.of(System.getProperty("phohien.root"), "archive").toString(),
        command);
  }

  private static Said run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
