package org.phohien.samples.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.Archive;
import org.phohien.core.account.Role;
import org.phohien.core.database.ServerFile;
import org.phohien.core.settings.SettingsFile;

/**
 * No secret of a real start, of signing in, of a new password and of a reset one stands in a log of
 * any process, in what the launcher prints, or in a report of a crash.
 */
@ExtendWith(Served.class)
final class SecretsTest {

  private static final String NAME = "thu-kin";
  private static final String TYPED_WRONG = "khong-phai-mat-khau-7";
  private static final String FRESH = "mật khẩu kín như bưng 83";
  private static final String OF_ANOTHER_SERVER = "mat-khau-may-chu-rieng-41";
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @TempDir private Path crashes;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final List<String> printed = new ArrayList<>();
  private String cookie = "";

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void noSecretStandsInALogOrInACrashReport(ServedArchive served) throws Exception {
    secrets.put("one-time password of the first administrator", served.administratorPassword());
    String once = account(served);
    secrets.put("one-time password", once);
    signInAndChange(served, once);
    String reset = run(served, Map.of(), "reset-password", NAME).strip();
    assertTrue(reset.matches("\\S{10,}"), "the password alone, on the stream of answers");
    secrets.put("password that was reset", reset);
    post(served, "/account/sign-in", "name=" + NAME + "&password=" + encoded(reset));
    crash(served);

    assertEquals(List.of(), leaks(served));
    assertEquals(
        1,
        served.said().stream().filter(l -> l.contains(served.administratorPassword())).count(),
        "it is printed once");
  }

  /** An account of this test's own: others sign in with the administrator's. */
  private String account(ServedArchive served) {
    try (Archive archive =
        Archive.open(SettingsFile.read(served.data(), Optional.empty(), Map.of()))) {
      secrets.put(
          "password of the database",
          ServerFile.read(archive.settings().run()).orElseThrow().password());
      return new String(archive.accounts().create(NAME, Set.of(Role.CATALOGUER), "test"));
    }
  }

  private void signInAndChange(ServedArchive served, String once) throws Exception {
    secrets.put("password typed wrong", TYPED_WRONG);
    secrets.put("password of their own", FRESH);
    post(served, "/account/sign-in", "name=" + NAME + "&password=" + TYPED_WRONG);
    // who is in a hurry types it where the name goes
    post(served, "/account/sign-in", "name=" + encoded(once) + "&password=x");
    post(served, "/account/sign-in", "name=" + NAME + "&password=" + encoded(once));
    String form =
        post(
            served,
            "/account/password",
            "csrf="
                + encoded(token(get(served, "/account/password")))
                + "&old="
                + encoded(once)
                + "&fresh="
                + encoded(FRESH)
                + "&again="
                + encoded(FRESH));
    assertEquals("", form, "changed, and sent on");
    token(get(served, "/desk/new"));
    get(served, "/desk/job/no-such-job");
  }

  /** Two commands that can't reach a database of one's own. */
  private void crash(ServedArchive served) throws Exception {
    secrets.put("password of a database of one's own", OF_ANOTHER_SERVER);
    Map<String, String> elsewhere =
        Map.of(
            "PHOHIEN_DATABASE_URL",
            "jdbc:postgresql://127.0.0.1:1/phohien?password=" + OF_ANOTHER_SERVER,
            "PHOHIEN_DATABASE_PASSWORD",
            OF_ANOTHER_SERVER);
    printed.add(run(served, elsewhere, "verify"));
    printed.add(run(served, elsewhere, "doctor"));
  }

  private List<String> leaks(ServedArchive served) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files(served.data())) {
      if (file.toString().matches(".*\\.log(\\.\\d+)?")) {
        texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    for (Path file : files(crashes)) {
      texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    assertTrue(texts.keySet().stream().anyMatch(f -> f.endsWith("server.log")), texts.toString());
    assertTrue(texts.keySet().stream().anyMatch(f -> f.endsWith("postgres.log")));
    printed.forEach(text -> texts.put("answer " + texts.size(), text));
    texts.put("demo", String.join("\n", served.said()).replace(served.administratorPassword(), ""));
    List<String> leaks = new ArrayList<>();
    secrets.forEach((what, secret) ->
        texts.forEach((where, text) -> {
          if (text.contains(secret)
              || text.contains(encoded(secret))
              || text.contains(raw(secret))) {
            leaks.add(what + " in " + where);
          }
        }));
    return leaks;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** The same as it looks where its bytes were taken for Latin-1. */
  private static String raw(String secret) {
    return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private String token(String page) {
    Matcher token = TOKEN.matcher(page);
    assertTrue(token.find(), page);
    secrets.put("token of a form " + secrets.size(), token.group(1));
    return token.group(1);
  }

  private String get(ServedArchive served, String path) throws Exception {
    return send(HttpRequest.newBuilder(served.uri(path)));
  }

  private String post(ServedArchive served, String path, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(served.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    answer
        .headers()
        .firstValue("Set-Cookie")
        .map(set -> set.substring(0, set.indexOf(';')))
        .filter(set -> set.startsWith("session=") && set.length() > "session=".length())
        .ifPresent(set -> {
          cookie = set;
          secrets.put("session " + secrets.size(), set.substring("session=".length()));
        });
    return answer.body();
  }

  /** Runs a command as the launcher would; what it answers, with its remarks noted. */
  private String run(ServedArchive served, Map<String, String> environment, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(served.command("-Djava.io.tmpdir=" + crashes));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", served.data().toString()));
    Path remarks = Files.createTempFile(crashes, "remarks-", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(remarks.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
