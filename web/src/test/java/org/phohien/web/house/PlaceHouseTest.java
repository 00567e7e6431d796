package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gazetteer on the desk, over HTTP. */
class PlaceHouseTest extends AtTheDesk {

  @Test
  void rowOfTheGazetteerIsAddedChangedClosedAndTakenOutAndEveryChangeIsKept() throws Exception {
    Map<String, String> form =
        Map.of(
            "place",
            "lang-nom",
            "kind",
            "xã",
            "name",
            "Đại Đồng Nôm",
            "source",
            "địa bạ Minh Mệnh",
            "partOf",
            "van-lam",
            "liesIn",
            "van-lam",
            "from",
            "1831",
            "base",
            "0");
    assertTrue(
        administrator
            .post("/desk/place/new", Map.of("place", "Làng"))
            .body()
            .contains("note wrong"));
    assertEquals(
        "/desk/place/lang-nom/1?said=added",
        Librarian.location(administrator.post("/desk/place/new", form)));
    assertTrue(administrator.get("/places?q=dai+dong+nom").body().contains("xã Đại Đồng Nôm"));
    Map<String, String> closed = new HashMap<>(form);
    closed.put("to", "1945");
    closed.put("base", "1");
    assertEquals(303, administrator.post("/desk/place/lang-nom/1", closed).statusCode());
    assertEquals(409, administrator.post("/desk/place/lang-nom/1", closed).statusCode());
    String sheet = administrator.get("/desk/place/lang-nom/1").body();
    assertTrue(sheet.contains("value=\"1945\""), sheet);
    assertTrue(new Librarian(house).get("/places.csv").body().contains("lang-nom/1,lang-nom,xã"));
    assertTrue(
        new Librarian(house).get("/places.jsonld").body().contains("\"toponym\":\"Đại Đồng Nôm\""));
    assertEquals(
        "/places?q=lang-nom",
        Librarian.location(
            administrator.post("/desk/place/lang-nom/1", Map.of("do", "remove", "base", "2"))));
    assertEquals(404, administrator.get("/desk/place/lang-nom/1").statusCode());
    assertEquals(
        List.of("place.remove", "place.edit", "place.add"),
        house.accounts().audit(3).stream().map(line -> line.what()).toList());
  }
}
