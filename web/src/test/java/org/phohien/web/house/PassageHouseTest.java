package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Suggestion;

/** A passage of a known work at the desk: shown beside what was read, taken or declined. */
class PassageHouseTest extends AtTheDesk {

  private static final Checksum TEXT = Checksum.of(new byte[] {7});
  private static final String ITEM = "/desk/item/hn-0001";

  private void suggest() {
    house.suggest(
        new Suggestion(
            PageId.nth(new ItemId("hn-0001"), 1),
            TEXT,
            "Hưng Yên tỉnh chí",
            1,
            2,
            0.86,
            List.of(new Suggestion.OfLine(0, "興安省志卷之一"), new Suggestion.OfLine(1, "省在山南之東南"))));
  }

  @Test
  void passageStandsBesideWhatWasRead() throws Exception {
    assertFalse(administrator.get(ITEM).body().contains("h-passages"));
    suggest();
    String page = administrator.get(ITEM).body();
    assertTrue(page.contains("Hưng Yên tỉnh chí, dòng 1–2, khớp 86 %"), page);
    assertTrue(page.contains("興安省誌卷之一") && page.contains("<strong>興安省志卷之一</strong>"), page);
    assertFalse(page.contains("<strong>省在山南之東南</strong>"), "what agrees is not marked");
  }

  @Test
  void takingAndDecliningAreJobsOfTheTextThatWasSeen() throws Exception {
    suggest();
    for (String what : List.of("take", "decline")) {
      administrator.post(ITEM + "/passage", Map.of("page", "0001", "text", TEXT.hex(), "do", what));
      assertEquals(
          "{\"item\":\"hn-0001\",\"page\":\"0001\",\"text\":\"%s\",\"taken\":%s}"
              .formatted(TEXT.hex(), what.equals("take")),
          house.jobs().latest(1).getFirst().request().payload());
    }
    assertEquals("item.passage", house.accounts().audit(1).getFirst().what());
  }

  @Test
  void pageThatIsNotThereIsRefused() throws Exception {
    assertEquals(
        400,
        administrator
            .post(ITEM + "/passage", Map.of("page", "99", "text", TEXT.hex(), "do", "take"))
            .statusCode());
    assertEquals(
        400,
        administrator
            .post(ITEM + "/passage", Map.of("page", "0001", "text", "x", "do", "take"))
            .statusCode());
  }
}
