package org.phohien.core.cli.keeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Unavailable;

class FolderLockTest {

  @TempDir Path run;

  @Test
  void nobodyHasAFolderThatIsNew() {
    assertEquals(Optional.empty(), FolderLock.holder(run));
  }

  @Test
  void whoHasTheFolderIsKnownByItsProcessAndAddress() throws IOException {
    String me = String.valueOf(ProcessHandle.current().pid());
    try (FolderLock lock = FolderLock.take(run)) {
      assertEquals(Optional.of(new Holder(me, Optional.empty())), FolderLock.holder(run));
      Unavailable refused = assertThrows(Unavailable.class, () -> FolderLock.take(run));
      assertTrue(refused.getMessage().contains(me), refused.getMessage());

      lock.serves(URI.create("http://127.0.0.1:9090"));

      assertEquals(
          Optional.of(URI.create("http://127.0.0.1:9090")),
          FolderLock.holder(run).flatMap(Holder::server));
    }
  }

  @Test
  void aFolderThatWasGivenBackIsFree() throws IOException {
    FolderLock.take(run).close();
    assertEquals(Optional.empty(), FolderLock.holder(run));
    FolderLock.take(run).close();
  }
}
