package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phohien.web.page.Csrf;

/** The desk over HTTP: whom it lets do what. */
class DeskHouseTest extends AtTheDesk {

  private static final List<String> POSTS =
      List.of(
          "/desk/batch",
          "/desk/upload",
          "/desk/item/dc-0001",
          "/desk/item/dc-0001/marc",
          "/desk/item/dc-0001/map",
          "/desk/item/dc-0001/withdraw",
          "/desk/item/dc-0001/restore",
          "/desk/item/dc-0001/reread",
          "/desk/item/dc-0001/passage",
          "/desk/records",
          "/desk/records/20261122-010203-0a1b2c3d/start",
          "/desk/records/20261122-010203-0a1b2c3d/drop",
          "/desk/job/00000000-0000-0000-0000-000000000000/undo",
          "/desk/place/new",
          "/desk/place/an-thi/1",
          "/desk/job/00000000-0000-0000-0000-000000000000/retry",
          "/desk/sources",
          "/desk/source/xa/look",
          "/desk/source/xa/choose",
          "/desk/source/xa/harvest",
          "/desk/source/xa/undo",
          "/desk/source/xa/pause",
          "/desk/source/xa/remove",
          "/desk/accounts",
          "/desk/account/lan/roles",
          "/desk/account/lan/reset",
          "/desk/account/lan/disable",
          "/desk/account/lan/enable",
          "/desk/account/lan/sign-out",
          "/account/password",
          "/account/sign-out",
          "/account/sign-out-everywhere");

  @Test
  void noFormIsTakenWithoutItsToken() throws Exception {
    for (String path : POSTS) {
      assertEquals(403, administrator.send(path, "folder=x").statusCode(), path);
      assertEquals(403, administrator.send(path, "csrf=AAAA").statusCode(), path);
    }
    assertEquals(List.of(), house.jobs().latest(10));
  }

  @Test
  void tokenOfOneFormIsNoneOfAnother() throws Exception {
    String other = Csrf.token(administrator.token(), "/desk/batch");
    HttpResponse<String> answer =
        administrator.send("/desk/item/dc-0001/withdraw", "reason=x&csrf=" + other);
    assertEquals(403, answer.statusCode());
  }

  @Test
  void noFormIsTakenWithoutASession() throws Exception {
    Librarian stranger = new Librarian(house);
    for (String path : POSTS) {
      HttpResponse<String> answer = stranger.send(path, "reason=x");
      assertEquals(303, answer.statusCode(), path);
      assertTrue(Librarian.location(answer).startsWith("/account/sign-in"), path);
    }
  }

  @Test
  void cataloguerAdministersNothing() throws Exception {
    Librarian lan = cataloguer("lan");
    for (String path : List.of("/desk/accounts", "/desk/account/lan", "/desk/audit")) {
      assertEquals(403, lan.get(path).statusCode(), path);
    }
    assertEquals(
        403, lan.post("/desk/account/lan/roles", Map.of("role", "administrator")).statusCode());
    assertEquals(200, lan.get("/desk").statusCode());
    assertFalse(lan.get("/desk").body().contains("/desk/accounts"));
  }

  @Test
  void accountWithoutARoleOnlyLooks() throws Exception {
    Librarian guest =
        Librarian.signedIn(house, "khach", house.accounts().create("khach", Set.of(), "x"));
    assertEquals(200, guest.get("/desk").statusCode());
    for (String path : List.of("/desk/new", "/desk/item", "/desk/item/dc-0001")) {
      assertEquals(403, guest.get(path).statusCode(), path);
    }
    assertEquals(403, guest.upload("1.tif", "x").statusCode());
    assertEquals(List.of(), inbox());
  }

  @Test
  void strangersUploadsAreNotEvenRead() throws Exception {
    assertEquals(303, new Librarian(house).upload("1.tif", "x").statusCode());
    assertEquals(List.of(), inbox());
  }
}
