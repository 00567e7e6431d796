package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.Publication;
import org.phohien.core.dump.Dump;
import org.phohien.core.library.Library;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;

/** Lists, the union catalogue, libraries and dumps, on the desk and for everyone. */
class ExchangeHouseTest extends AtTheDesk {

  @Test
  void listIsMadeFilledAndEmptied() throws Exception {
    assertEquals(
        "/desk/list/cho-truong-hoc",
        Librarian.location(
            administrator.post("/desk/lists", Map.of("title", "Cho trường học", "note", "lớp 6"))));

    assertEquals(
        303,
        administrator
            .post(
                "/desk/list/cho-truong-hoc/add",
                Map.of("items", "tm-0007\nhttps://thuvien.example/item/dc-0001?q=phố"))
            .statusCode());
    String page = administrator.get("/desk/list/cho-truong-hoc").body();
    assertTrue(page.contains("Hưng Yên tỉnh nhất thống chí"), page);
    assertTrue(page.contains("chon:cho-truong-hoc"));

    administrator.post("/desk/list/cho-truong-hoc/take", Map.of("item", "tm-0007"));
    assertFalse(
        administrator
            .get("/desk/list/cho-truong-hoc")
            .body()
            .contains("Hưng Yên tỉnh nhất thống chí"));

    administrator.post("/desk/list/cho-truong-hoc/remove", Map.of());
    assertEquals(404, administrator.get("/desk/list/cho-truong-hoc").statusCode());
  }

  @Test
  void whatIsNotInTheCatalogIsNamed() throws Exception {
    administrator.post("/desk/lists", Map.of("title", "Cho trường học"));
    var answer =
        administrator.post(
            "/desk/list/cho-truong-hoc/add", Map.of("items", "tm-0007 khong-co <script>"));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("khong-co, &lt;script"), answer.body());
    assertEquals(400, administrator.post("/desk/lists", Map.of("title", "  ")).statusCode());
    assertEquals(
        409, administrator.post("/desk/lists", Map.of("title", "Cho trường học")).statusCode());
  }

  @Test
  void doubtfulPairIsDecidedShownAtTheItemAndTakenBack() throws Exception {
    house.libraries().add(Library.named("an-vi", "Thư viện xã An Vĩ"));
    publish("an-vi.7-abc", "Hung Yen tinh nhat thong chi");
    String page = administrator.get("/desk/pairs").body();
    assertTrue(page.contains("Thư viện xã An Vĩ"), page);

    administrator.post("/desk/pairs", Map.of("a", "tm-0007", "b", "an-vi.7-abc", "same", "yes"));

    String item = administrator.get("/item/tm-0007").body();
    assertTrue(item.contains("Thư viện nào có"), item);
    assertTrue(item.contains("/library/an-vi"));
    assertTrue(administrator.get("/item/an-vi.7-abc").body().contains("/library/chinh"));

    administrator.post("/desk/pairs/undo", Map.of("id", "1"));
    assertFalse(administrator.get("/item/tm-0007").body().contains("/library/an-vi"));
    assertEquals(303, administrator.post("/desk/pairs", Map.of("a", "x y")).statusCode());
  }

  @Test
  void libraryIsANodeWithALifeAndPlaces() throws Exception {
    house.libraries().add(Library.named("an-vi", "Thư viện xã An Vĩ"));
    assertEquals(
        303,
        administrator
            .post(
                "/desk/library/an-vi",
                Map.of(
                    "name", "Thư viện xã An Vĩ",
                    "from", "1962",
                    "to", "",
                    "note", "Nhà văn hóa thôn cũ",
                    "places", "An Vĩ, 1962-1987\nKhoái Châu, 1987-\nĐình làng"))
            .statusCode());

    String page = administrator.get("/library/an-vi").body();
    assertTrue(page.contains("1962–1987"), page);
    assertTrue(page.contains("Đình làng"));
    assertTrue(administrator.get("/libraries").body().contains("Thư viện xã An Vĩ"));
    assertEquals(404, administrator.get("/library/khong-co").statusCode());
    assertEquals(
        400,
        administrator
            .post("/desk/library/an-vi", Map.of("name", "a", "from", "1962", "to", "1950"))
            .statusCode());
  }

  @Test
  void dumpsAreListedInBothLanguages() throws Exception {
    Path folder = Files.createDirectories(data.resolve("dumps/dia-chi"));
    Dump dump =
        new Dump(
            "dia-chi",
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            7,
            List.of(),
            List.of(new Dump.DumpFile("dia-chi-20261122T000000Z.mrc", 2048, "00")));
    Files.write(folder.resolve("dump.json"), dump.write());

    String page = administrator.get("/dumps").body();

    assertTrue(page.contains("/dump/dia-chi/dia-chi-20261122T000000Z.mrc"), page);
    assertTrue(page.contains("2 KiB"));
  }

  private void publish(String id, String title) {
    Item item =
        new Item(
            new ItemId(id),
            new Kind.CatalogueRecord(),
            Description.titled(title),
            Rights.unknown(),
            List.of());
    house.catalog().publish(new Publication(item, new VersionNumber(1), List.of(), List.of()));
  }
}
