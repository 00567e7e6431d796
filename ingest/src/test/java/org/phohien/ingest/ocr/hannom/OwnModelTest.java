package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** A model is what its card says, or is refused when it is loaded. */
class OwnModelTest {

  @TempDir Path folder = Path.of("");

  @Test
  void folderWithoutModelIsRefused() {
    assertThrows(Corrupt.class, () -> OwnModel.in(folder));
  }

  @Test
  void networkThatIsNotTheOneOfItsCardIsRefused() throws IOException {
    write("{\"sha512\": \"" + Checksum.of(new byte[] {1}).hex() + "\", \"classes\": 2}");
    Corrupt refused = assertThrows(Corrupt.class, () -> OwnModel.in(folder));
    assertTrue(refused.getMessage().contains("phohien-hannom.onnx"), refused.getMessage());
  }

  @Test
  void networkThatIsNoneIsRefused() throws IOException {
    write("{\"sha512\": \"" + Checksum.of(new byte[] {7}).hex() + "\", \"classes\": 2}");
    assertThrows(ArchiveException.class, () -> OwnModel.in(folder));
  }

  @Test
  void cardThatIsNoJsonIsRefused() throws IOException {
    write("{");
    assertThrows(Corrupt.class, () -> OwnModel.in(folder));
  }

  private void write(String card) throws IOException {
    Files.writeString(folder.resolve("phohien-hannom.json"), card);
    Files.write(folder.resolve("phohien-hannom.onnx"), new byte[] {7});
    Files.writeString(folder.resolve("phohien-hannom.txt"), "一\n庯\n");
  }
}
