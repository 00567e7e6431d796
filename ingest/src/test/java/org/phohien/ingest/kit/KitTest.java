package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.kit.KitJobs;
import org.phohien.core.model.Rights;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.phohien.ingest.export.Checksums;
import org.phohien.ingest.testing.OpenArchive;

@ExtendWith(EmbeddedDatabase.class)
class KitTest {

  private static final Rights CLOSED =
      new Rights(
          URI.create(Rights.NOT_EVALUATED.toString()), Rights.Access.RESTRICTED, Optional.empty());

  private final DatabaseServer server;
  @TempDir Path data;
  @TempDir Path stick;
  private OpenArchive open;

  KitTest(DatabaseServer server) {
    this.server = server;
  }

  @BeforeEach
  void fill() {
    open = OpenArchive.on(data, server);
    open.publish("dc-01", "Hưng Yên địa chí", Rights.unknown(), "Phố Hiến xưa", "興安省\n一統志");
    open.publish("dc-02", "Sách kín", CLOSED, "điều bí mật");
  }

  @AfterEach
  void close() {
    open.close();
  }

  private Receipt make(Path folder) throws IOException {
    return new Kit(open.archive(), InstantSource.system(), Optional.empty())
        .write(Optional.of("dia-chi"), folder, _ -> {});
  }

  @Test
  void kitIsWholeAndSigned() throws IOException {
    Receipt made = make(stick);

    assertEquals(made, Receipt.read(stick));
    assertEquals(2, made.items());
    assertEquals(2, made.pages());
    assertTrue(made.isWhole(stick));
    for (String file :
        List.of("index.html", "kit.js", "records/records.mrc", "text/dc-01.txt", "data/about.js")) {
      assertTrue(Files.size(stick.resolve(file)) > 0, file);
    }
    Checksums sums = Checksums.read(Files.readAllBytes(stick.resolve("SHA256SUMS")));
    assertTrue(sums.byPath().containsKey("data/items-0.js"));
  }

  @Test
  void wordsAreFoundWithoutAccentsAndCharactersOneByOne() throws IOException {
    make(stick);

    assertEquals(List.of(1), documents("whi", "hien"));
    assertEquals(List.of(0), documents("whu", "hung"));
    assertEquals(List.of(2), documents("h" + Integer.toHexString('興' >> 6), "興"));
  }

  /** The numbers of the documents with a term, as kit.js reads them. */
  private List<Integer> documents(String shard, String term) throws IOException {
    String script = Files.readString(stick.resolve("index").resolve(shard + ".js"));
    JsonNode all =
        new ObjectMapper()
            .readTree(script.substring(script.indexOf(',') + 1, script.lastIndexOf(')')));
    int[] before = {0};
    List<Integer> found = new java.util.ArrayList<>();
    all.path(term).forEach(n -> found.add(before[0] += n.asInt()));
    return found;
  }

  @Test
  void pagesThatNotEveryoneMaySeeStayAtHome() throws IOException {
    make(stick);

    assertFalse(Files.exists(stick.resolve("text/dc-02.txt")));
    assertTrue(Files.readString(stick.resolve("data/items-0.js")).contains("Sách kín"));
    assertFalse(Files.readString(stick.resolve("data/items-0.js")).contains("bí mật"));
  }

  @Test
  void folderWithSomethingInItIsLeftAlone() throws IOException {
    Files.writeString(stick.resolve("ảnh cưới.jpg"), "…");
    assertThrows(Invalid.class, () -> make(stick));
  }

  @Test
  void emptySetMakesNoKit() {
    assertThrows(
        NotFound.class,
        () ->
            new Kit(open.archive(), InstantSource.system(), Optional.empty())
                .write(Optional.of("ban-do"), stick, _ -> {}));
  }

  @Test
  void correctionsOfOurKitBecomeOneRevisionAnItem() throws IOException {
    make(stick);
    correct("dc-01", "title", "Hưng Yên địa chí", "Hưng Yên địa dư chí");
    correct("dc-01", "date", "", "1932");

    open.work(new TakeKitHandler(open.archive()), KitJobs.take(stick, "cli"));

    assertEquals(List.of(), open.rejected());
    assertEquals(1, open.parts().size());
    assertEquals("revise-item", open.parts().getFirst().kind());
    JsonNode item = new ObjectMapper().readTree(open.parts().getFirst().payload()).path("item");
    assertTrue(item.toString().contains("Hưng Yên địa dư chí"), item.toString());
    assertTrue(item.toString().contains("1932"));
  }

  @Test
  void correctionOfWhatChangedMeanwhileIsTold() throws IOException {
    make(stick);
    correct("dc-01", "title", "Hưng Yên địa chí", "Hưng Yên địa dư chí");
    correct("dc-09", "title", "a", "b");
    correct("dc-01", "colour", "a", "b");
    correct("dc-01", "date", "", "hôm qua");
    open.publish("dc-01", "Địa chí Hưng Yên", Rights.unknown());

    open.work(new TakeKitHandler(open.archive()), KitJobs.take(stick, "cli"));

    assertEquals(List.of(), open.parts());
    assertEquals(4, open.rejected().size());
  }

  @Test
  void kitOfAnotherArchiveBringsItsRecords() throws IOException {
    make(stick);
    forget();

    open.work(new TakeKitHandler(open.archive()), KitJobs.take(stick, "cli"));

    assertEquals("import-records", open.parts().getFirst().kind());
    assertTrue(open.parts().getFirst().key().endsWith("records.mrc"));
  }

  @Test
  void changedKitOfAnotherArchiveIsRefused() throws IOException {
    make(stick);
    forget();
    Files.writeString(stick.resolve("records/records.mrc"), "…");
    assertThrows(
        Invalid.class,
        () -> open.work(new TakeKitHandler(open.archive()), KitJobs.take(stick, "cli")));
  }

  @Test
  void receiptThatWasTouchedIsRefused() throws IOException {
    make(stick);
    Path receipt = stick.resolve(KitJobs.RECEIPT);
    Files.writeString(receipt, Files.readString(receipt).replace("dia-chi", "han-nom"));
    assertThrows(
        Invalid.class,
        () -> open.work(new TakeKitHandler(open.archive()), KitJobs.take(stick, "cli")));
  }

  /** As another archive: with another key. */
  private void forget() throws IOException {
    Files.delete(data.resolve("keys/kit.key.pem"));
    Files.delete(data.resolve("keys/kit.public.pem"));
  }

  private int files;

  private void correct(String item, String field, String was, String now) throws IOException {
    ObjectMapper json = new ObjectMapper();
    var file = json.createObjectNode().put("format", 1);
    file.withArray("corrections")
        .addObject()
        .put("item", item)
        .put("field", field)
        .put("was", was)
        .put("now", now)
        .put("by", "Lan");
    Files.write(
        stick.resolve("corrections (" + ++files + ").json"), file.toString().getBytes(UTF_8));
  }
}
