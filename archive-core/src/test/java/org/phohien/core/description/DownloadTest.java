package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException;

class DownloadTest {

  private static final URI SITE = URI.create("https://thuvien.example");

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/golden/description");

  /** Rewritten by {@code -Dgolden=write}. */
  @TestFactory
  Stream<DynamicTest> eachFileIsAsItWas() {
    return OneOfEachKind.all().stream()
        .flatMap(item ->
            Stream.of(Download.values())
                .map(d -> DynamicTest.dynamicTest(d.fileName(item.id()), () -> golden(d, item))));
  }

  @Test
  void modsIsValidForEveryKind() {
    Schemas mods = Schemas.of("mods/mods.xsd");
    for (Item item : OneOfEachKind.all()) {
      assertEquals(List.of(), mods.errors(Download.MODS.bytes(item, SITE)));
    }
  }

  @Test
  void anyTextGivesValidFiles() {
    Schemas mods = Schemas.of("mods/mods.xsd");
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      Item item = OneOfEachKind.described(RandomDescription.of(random));
      assertEquals(List.of(), mods.errors(Download.MODS.bytes(item, SITE)));
      try (Stream<MarcReading> back =
          MarcFile.read(new java.io.ByteArrayInputStream(Download.MRC.bytes(item, SITE)))) {
        assertTrue(back.toList().getFirst() instanceof MarcReading.Read);
      }
      assertTrue(
          text(Download.RIS, item).lines().allMatch(line -> line.matches("[A-Z][A-Z0-9] {2}- .*")));
    }
  }

  @Test
  void bracesOfBibtexAreAlwaysPaired() {
    Random random = new Random(6);
    for (int i = 0; i < 300; i++) {
      Item item = OneOfEachKind.described(RandomDescription.of(random));
      String plain = text(Download.BIBTEX, item).replaceAll("\\\\[{}]", "");
      int depth = 0;
      for (int at = 0; at < plain.length(); at++) {
        char c = plain.charAt(at);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        assertTrue(depth >= 0, plain);
      }
      assertEquals(0, depth, plain);
    }
  }

  @Test
  void vietnameseNameIsNotTakenApart() {
    String entry = text(Download.BIBTEX, OneOfEachKind.localRecord());
    assertTrue(entry.contains("author = {{Trịnh Như Tấu}}"), entry);
  }

  @Test
  void addressIsThatOfTheSite() {
    for (Download download : Download.values()) {
      String file = text(download, OneOfEachKind.localRecord());
      assertTrue(file.contains("https://thuvien.example/item/dc-01"), file);
      assertFalse(file.contains("{public}"), file);
    }
  }

  @Test
  void extensionsFindTheirFormat() {
    for (Download download : Download.values()) {
      assertEquals(Optional.of(download), Download.ofExtension(download.extension()));
    }
    assertEquals(Optional.empty(), Download.ofExtension("exe"));
  }

  @Test
  void descriptionTooLongForIso2709IsSaidSo() {
    Description d = Description.titled("x".repeat(10_000));
    assertThrows(
        ArchiveException.Invalid.class, () -> Download.MRC.bytes(OneOfEachKind.described(d), SITE));
  }

  @Test
  void bodiesAreEnteredAsBodies() {
    assertTrue(Names.isBody("Thư viện tỉnh Hưng Yên"));
    assertTrue(Names.isBody("Nhà xuất bản Văn hóa"));
    assertFalse(Names.isBody("Trường Chinh"));
    assertFalse(Names.isBody("Sở Cuồng"));
    assertFalse(Names.isBody("Trịnh Như Tấu"));
  }

  private static void golden(Download download, Item item) throws java.io.IOException {
    Path file = GOLDEN.resolve(download.fileName(item.id()));
    String found = text(download, item).replace("><", ">\n<");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, found);
    }
    assertEquals(Files.readString(file), found, file.toString());
  }

  private static String text(Download download, Item item) {
    return new String(download.bytes(item, SITE), StandardCharsets.UTF_8);
  }
}
