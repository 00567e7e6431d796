package org.phohien.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;

final class BatchReaderTest extends FilledFolder {
  @Test
  void eachSubfolderIsAnItemWithItsFilesInNaturalOrder() throws IOException {
    scan("dia-chi/tr-10.jpg");
    scan("dia-chi/tr-2.jpg");
    scan("bao/1.jpg");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of("bao", "dia-chi"), ids(batch));
    assertEquals(List.of("tr-2.jpg", "tr-10.jpg"), names(batch.items().get(1)));
    assertEquals(List.of(), batch.rejected());
  }

  @Test
  void aFolderNameWithVietnameseLettersSpacesAndALeadingDashBecomesAnId() throws IOException {
    scan("- Địa chí  Phố Hiến (1)/1.jpg");
    PlannedItem item = BatchReader.read(folder).items().getFirst();
    assertEquals("dia-chi-pho-hien-1", item.id().value());
    assertEquals("- Địa chí  Phố Hiến (1)", item.description().title());
  }

  @Test
  void aNameThatTheDiskHoldsDecomposedIsTheSameName() throws IOException {
    String folderName = Normalizer.normalize("Địa chí", Normalizer.Form.NFD);
    String fileName = Normalizer.normalize("Tờ thứ nhất.jpg", Normalizer.Form.NFD);
    scan(folderName + "/" + fileName);
    list("mã,thư mục,tệp,nhan đề\nx,Địa chí,Tờ thứ nhất.jpg,Sách\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.rejected());
    assertEquals(List.of(fileName), names(batch.items().getFirst()));
  }

  @Test
  void aFileNameWithALeadingDashSpacesAndVietnameseLettersIsAPage() throws IOException {
    scan("x/-rf Trang số 1 (bản đẹp).jpg");
    scan("x/--help.jpg");
    Batch batch = BatchReader.read(folder);
    assertEquals(
        List.of("--help.jpg", "-rf Trang số 1 (bản đẹp).jpg"), names(batch.items().getFirst()));
    assertEquals(List.of(), batch.rejected());
  }

  @Test
  void aFileThatIsListedAndMissingIsNamedAndTheRestGoesOn() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,tệp,nhan đề\nx,x,1.jpg; 2.jpg,Sách\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of("1.jpg"), names(batch.items().getFirst()));
    assertEquals(Rule.MISSING_FILE, batch.rejected().getFirst().reason().rule());
    assertEquals("x/2.jpg", batch.rejected().getFirst().file());
  }

  @Test
  void theSamePageNumberTwiceKeepsTheFirst() throws IOException {
    scan("x/tr-007.jpg");
    scan("x/tr-7.tif");
    Batch batch = BatchReader.read(folder);
    assertEquals(1, batch.items().getFirst().files().size());
    assertEquals(Rule.DUPLICATE_PAGE, batch.rejected().getFirst().reason().rule());
  }

  @Test
  void aSymbolicLinkOutOfTheBatchIsRefused(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.jpg"), "no");
    scan("x/1.jpg");
    Files.createSymbolicLink(folder.resolve("x/2.jpg"), secret);
    Files.createSymbolicLink(folder.resolve("y"), elsewhere);
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of("x"), ids(batch));
    assertEquals(
        List.of(Rule.OUTSIDE_BATCH, Rule.OUTSIDE_BATCH),
        batch.rejected().stream().map(r -> r.reason().rule()).toList());
  }

  @Test
  void aListCannotReachOutOfTheBatch() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,tệp,nhan đề\na,../../etc,,Một\nb,x,../../../etc/passwd,Hai\n");
    Batch batch = BatchReader.read(folder);
    assertTrue(batch.items().stream().allMatch(i -> i.files().isEmpty()));
    assertTrue(
        batch.rejected().stream()
            .map(r -> r.reason().rule())
            .allMatch(
                r -> r == Rule.OUTSIDE_BATCH || r == Rule.MISSING_FILE || r == Rule.NOT_LISTED));
  }

  @Test
  void theSameIdTwiceKeepsTheFirstRow() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,nhan đề\nx,x,Một\nx,x,Hai\n");
    Batch batch = BatchReader.read(folder);
    assertEquals("Một", batch.items().getFirst().description().title());
    assertEquals(Rule.BAD_RECORD, batch.rejected().getFirst().reason().rule());
  }

  @Test
  void whatTheListDoesNotNameIsSaid() throws IOException {
    scan("x/1.jpg");
    scan("forgotten/1.jpg");
    list("mã,thư mục,nhan đề\nx,x,Một\n");
    assertEquals(Rule.NOT_LISTED, BatchReader.read(folder).rejected().getFirst().reason().rule());
  }

  @Test
  void aFolderThatIsNotThereIsNotFound() {
    assertThrows(NotFound.class, () -> BatchReader.read(folder.resolve("nowhere")));
  }

  @Test
  void aFileIsNoBatch() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jpg"), "x");
    assertThrows(Invalid.class, () -> BatchReader.read(file));
  }
}
