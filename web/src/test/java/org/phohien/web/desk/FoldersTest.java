package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Invalid;

class FoldersTest {

  @TempDir private Path disk;

  private Path root = Path.of("");
  private Folders folders = new Folders(List.of());

  @BeforeEach
  void lay() throws IOException {
    root = Files.createDirectories(disk.toRealPath().resolve("roots"));
    Files.createDirectories(root.resolve("lô 1/sách"));
    Files.createFile(root.resolve("lô 1/danh-muc.csv"));
    Files.createFile(root.resolve("lô 1/1.tif"));
    Files.createDirectories(root.resolve(".uploads/x"));
    Files.createDirectories(disk.resolve("secret"));
    folders = new Folders(List.of(root));
  }

  @Test
  void foldersBelowTheRootCanBeChosenAtAnyDepth() {
    assertEquals(root.resolve("lô 1/sách"), folders.batch(root + "/lô 1/sách"));
  }

  @Test
  void whatLiesInAFolderIsToldBeforeItIsStarted() {
    Folders.Look look = folders.look(folders.chosen(root + "/lô 1"));
    assertEquals(List.of("danh-muc.csv"), look.lists());
    assertEquals(2, look.files());
    assertEquals(List.of(root.resolve("lô 1/sách")), look.folders());
    assertEquals(root, look.parent().orElseThrow());
  }

  @Test
  void rootIsNoBatch() {
    assertTrue(folders.look(folders.chosen(root.toString())).root());
    assertThrows(Invalid.class, () -> folders.batch(root.toString()));
    assertThrows(Invalid.class, () -> folders.batch(root + "/lô 1/.."));
  }

  @Test
  void nothingOutsideCanBeChosen() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), disk.resolve("secret"));
    for (String typed :
        List.of(
            "",
            "/",
            "/etc",
            ".",
            "..",
            disk + "/secret",
            root + "/../secret",
            root + "/lô 1/../../secret",
            root + "/link",
            root + "-other",
            root + "/no such folder",
            root + "/lô 1/1.tif",
            root + "/.uploads",
            root + "/.uploads/x",
            "a\0b")) {
      assertThrows(Invalid.class, () -> folders.chosen(typed), typed);
    }
  }

  @Test
  void whatIsOutsideAndWhatIsNotThereAreRefusedAlike() {
    String outside =
        assertThrows(Invalid.class, () -> folders.chosen("/etc")).getMessage().replace("/etc", "");
    String missing =
        assertThrows(Invalid.class, () -> folders.chosen("/etx")).getMessage().replace("/etx", "");
    assertEquals(outside, missing);
  }

  @Test
  void linksAndHiddenFoldersAreNotOffered() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), disk.resolve("secret"));
    assertEquals(List.of(root.resolve("lô 1")), folders.looks().getFirst().folders());
  }
}
