package org.phohien.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.VersionNumber;

class PublicationFileTest {

  private static final PublicationFile WITHDRAWAL =
      new PublicationFile(
          new Change(
              17,
              Instant.parse("2026-11-01T02:03:04.000005Z"),
              new ItemId("dc-01"),
              Change.Action.DELETE),
          new VersionNumber(3),
          Optional.of("bản quyền"));

  @Test
  void itIsReadableByPeople() {
    assertEquals(
        """
        {
          "format" : 1,
          "item" : "dc-01",
          "number" : 17,
          "stamp" : "2026-11-01T02:03:04.000005Z",
          "action" : "DELETE",
          "version" : 3,
          "withdrawn" : "bản quyền"
        }
        """,
        new String(WITHDRAWAL.write(), UTF_8));
  }

  @Test
  void whatWasWrittenIsReadBack() {
    assertEquals(WITHDRAWAL, PublicationFile.read(WITHDRAWAL.write()));
  }

  @Test
  void anythingElseIsCorrupt() {
    assertThrows(ArchiveException.Corrupt.class, () -> PublicationFile.read("{}".getBytes(UTF_8)));
    assertThrows(ArchiveException.Corrupt.class, () -> PublicationFile.read("{".getBytes(UTF_8)));
  }
}
