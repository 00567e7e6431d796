package org.phohien.core.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import picocli.CommandLine;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyCommandExplainsItselfInBothLanguages() {
    for (String command : commands()) {
      String vietnamese = help(Language.VIETNAMESE, command);
      String english = help(Language.ENGLISH, command);
      for (String help : List.of(vietnamese, english)) {
        assertFalse(help.contains("bundle:"), help);
        assertTrue(help.contains(command) && help.contains("--help"), help);
      }
      assertTrue(vietnamese.contains("Cách dùng: archive " + command), vietnamese);
      assertTrue(english.contains("Usage: archive " + command), english);
      assertNotEquals(vietnamese, english);
    }
  }

  @Test
  void withoutACommandAllAreListed() {
    assertEquals(ExitCode.OK.number(), run(Language.VIETNAMESE));
    String list = out.toString(UTF_8);
    assertTrue(list.contains("Các lệnh:") && list.contains("backup"), list);
    assertFalse(list.contains("  worker "), "it is the keeper's");
  }

  @Test
  void aCommandLineThatIsWrongSaysSoAndHowItIsRight() {
    assertEquals(ExitCode.USAGE.number(), run(Language.VIETNAMESE, "backup"));
    String said = err.toString(UTF_8);
    assertTrue(said.contains("Còn thiếu: --to"), said);
    assertTrue(said.contains("Cách dùng:"), said);
    assertEquals(ExitCode.USAGE.number(), run(Language.ENGLISH, "no-such-command"));
    assertTrue(err.toString(UTF_8).contains("no command or option: no-such-command"));
  }

  @Test
  void whatGoesWrongIsSaidWhollyInTheReadersLanguage() {
    assertEquals(ExitCode.NOT_FOUND.number(), run(Language.VIETNAMESE, "import", "/khong/co.mrc"));
    assertEquals("Không có tệp /khong/co.mrc.\n", err.toString(UTF_8));
    err.reset();
    run(Language.ENGLISH, "import", "--encoding", "latin", "pom.xml");
    assertTrue(err.toString(UTF_8).startsWith("There is no choice “latin”."));
  }

  @Test
  void theGuidesTellEveryExitCodeAndCommand() throws IOException {
    Path docs = Path.of(System.getProperty("phohien.root")).resolve("docs");
    for (String guide : List.of("operator.md", "huong-dan-van-hanh.md")) {
      String text = Files.readString(docs.resolve(guide));
      String codes =
          text.lines()
              .filter(l -> l.startsWith("Exit codes:") || l.startsWith("Mã kết thúc:"))
              .findFirst()
              .orElseThrow();
      for (ExitCode code : ExitCode.values()) {
        assertTrue(codes.matches(".*\\b" + code.number() + " .*"), code + " in " + guide);
      }
      for (String command : commands()) {
        assertTrue(command.equals("worker") || text.contains("| `" + command), command);
      }
    }
  }

  private static List<String> commands() {
    return StreamSupport.stream(ServiceLoader.load(Command.class).spliterator(), false)
        .map(command -> command.getClass().getAnnotation(CommandLine.Command.class).name())
        .toList();
  }

  private String help(Language language, String command) {
    out.reset();
    assertEquals(0, run(language, command, "--help"), () -> err.toString(UTF_8));
    return out.toString(UTF_8);
  }

  private int run(Language language, String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Messages.of(language),
            false);
    return Main.run(console, Arrays.copyOf(arguments, arguments.length));
  }
}
