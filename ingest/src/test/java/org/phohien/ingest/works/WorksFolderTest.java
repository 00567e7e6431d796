package org.phohien.ingest.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksFolderTest {

  private static final List<String> VERSES = List.of("天地玄黃宇宙洪荒", "日月盈昃辰宿列張", "寒來暑往秋收冬藏");

  @TempDir Path data;

  @Test
  void folderThatIsMissingHoldsNoWork() {
    assertEquals(Optional.empty(), new WorksFolder(data.resolve("works")).get().of(VERSES));
  }

  @Test
  void workThatWasLaidInIsKnownAtTheNextPage() throws IOException {
    WorksFolder folder = new WorksFolder(data);
    assertEquals(Optional.empty(), folder.get().of(VERSES));

    Files.write(data.resolve("Thiên tự văn.txt"), VERSES);

    assertEquals("Thiên tự văn", folder.get().of(VERSES).orElseThrow().work());
    assertSame(folder.get(), folder.get());
  }

  @Test
  void fileThatIsNoUtf8HoldsNoBatchUp() throws IOException {
    WorksFolder folder = new WorksFolder(data);
    Path file = data.resolve("hong.txt");
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41});
    assertEquals(Optional.empty(), folder.get().of(VERSES));

    Files.write(file, VERSES);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertTrue(folder.get().of(VERSES).isPresent());
  }
}
