package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.phohien.core.job.Job;
import org.phohien.web.page.Csrf;

/** Placing a map sheet on the earth over real HTTP. */
class MapHouseTest extends AtTheDesk {

  private static final String AT = "/desk/item/dc-0001/map";

  @Test
  void pointsBecomeARevisionOfTheItem() throws Exception {
    String page = administrator.get(AT).body();
    Matcher base = Pattern.compile("name=\"base\" value=\"(\\d+)\"").matcher(page);
    assertTrue(base.find(), page);
    HttpResponse<String> answer =
        post(
            base.group(1),
            "x=1&y=1&longitude=106&latitude=21",
            "x=9&y=1&longitude=107&latitude=21",
            "x=1&y=9&longitude=106&latitude=20");
    assertEquals(303, answer.statusCode(), answer.body());
    Job job = house.jobs().latest(10).getFirst();
    assertEquals("/desk/job/" + job.id(), Librarian.location(answer));
    assertTrue(
        job.request().payload().contains("\"georeferences\":[{\"page\":\"0001\""),
        job.request().payload());
  }

  @Test
  void whatCantBeTakenIsShownAgainWithTheReason() throws Exception {
    HttpResponse<String> answer = post("1", "x=77&y=1&longitude=106&latitude=21");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Cần ít nhất ba điểm; mới có 1."), answer.body());
    assertTrue(answer.body().contains("value=\"77\""));
    assertEquals(409, post("9", "x=77&y=1&longitude=106&latitude=21").statusCode());
    assertEquals(List.of(), house.jobs().latest(10));
  }

  private HttpResponse<String> post(String base, String... points) throws Exception {
    String csrf = Csrf.token(administrator.token(), AT);
    return administrator.send(
        AT, "csrf=" + csrf + "&page=0001&base=" + base + "&" + String.join("&", points));
  }
}
