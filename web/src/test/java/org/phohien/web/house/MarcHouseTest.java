package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.job.Job;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.ItemId;
import org.phohien.core.record.NativeRecords.Found;

/** The form for MARC records over HTTP, as a browser without scripts uses it. */
class MarcHouseTest {

  private static final ItemId ID = new ItemId("dc-0001");
  private static final String PATH = "/desk/item/dc-0001/marc";
  private static final Pattern VALUE =
      Pattern.compile(
          "<input(?=[^>]*? name=\"([a-z]+\\d*)\")(?=[^>]*? value=\"([^\"]*)\")[^>]*>"
              + "|<textarea name=\"(v\\d+)\"[^>]*>\\n([^<]*)</textarea>"
              + "|<select[^>]* name=\"(l\\d+)\".*?<option value=\"([^\"]*)\" selected");

  @TempDir private Path data;
  private OpenHouse house;
  private Librarian librarian;

  @BeforeEach
  void open() throws Exception {
    house = new OpenHouse(data, 0);
    librarian = Librarian.signedIn(house, OpenHouse.ADMINISTRATOR, house.password.toCharArray());
    MarcRecord record =
        new MarcRecord(
            "00000nam a22000007c 4500",
            List.of(
                new MarcField.Control("001", "dc-0001"),
                field("245", "Phố Hiến <xưa> & \"nay\""),
                field("650", "Li\u0323ch sử"),
                field("952", "0001")));
    byte[] bytes = NativeMarc.write(record, false);
    house
        .natives()
        .put(ID, new Found(bytes, NativeMarc.read(bytes, Optional.empty()).orElseThrow(), false));
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void whatIsSavedUnchangedAsksForNothing() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    HttpResponse<String> answer = post(form, "save");
    assertEquals("/item/dc-0001", Librarian.location(answer), answer.body());
    assertEquals(List.of(), house.jobs().latest(10));
  }

  @Test
  void oneFieldIsEditedAndTheOthersGoThroughAsTheyAre() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    form.put("v1", List.of("Phố Hiến xưa và nay"));
    HttpResponse<String> answer = post(form, "save");
    assertTrue(Librarian.location(answer).startsWith("/desk/job/"), answer.body());
    Job job = house.jobs().latest(10).getFirst();
    assertEquals("revise-marc", job.request().kind());
    assertEquals(
        List.of(
            "001 dc-0001",
            "245 00 $a Phố Hiến xưa và nay",
            "650 00 $a Li\u0323ch sử",
            "952 00 $a 0001"),
        lines(job));
  }

  @Test
  void buttonsWorkWithoutAScriptAndKeepWhatWasTyped() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    form.put("v1", List.of("Gõ dở"));
    form.put("newtag", List.of("520"));
    HttpResponse<String> added = post(form, "new");
    assertEquals(200, added.statusCode());
    Map<String, List<String>> more = form(added.body());
    assertEquals(List.of("Gõ dở"), more.get("v1"));
    assertEquals(List.of("520"), more.get("t2"));
    more.put("v2", List.of("Về một đô thị cổ"));
    Map<String, List<String>> moved = form(post(more, "down:2").body());
    assertEquals(List.of("520"), moved.get("t3"));
    assertTrue(Librarian.location(post(moved, "save")).startsWith("/desk/job/"));
    assertEquals("520 ## $a Về một đô thị cổ", lines(house.jobs().latest(1).getFirst()).get(3));
  }

  @Test
  void graveFaultIsRefusedAtItsField() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    form.put("v1", List.of(" "));
    HttpResponse<String> answer = post(form, "save");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Biểu ghi phải có nhan đề"), answer.body());
    form.put("t1", List.of("2"));
    form.put("v1", List.of("X"));
    assertTrue(post(form, "save").body().contains("Nhãn trường phải gồm"));
    assertEquals(List.of(), house.jobs().latest(10));
  }

  @Test
  void doubtIsShownOnceAndThenKept() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    form.put("i1", List.of("9"));
    HttpResponse<String> answer = post(form, "save");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Lưu dù còn chỗ nghi ngờ"));
    assertTrue(Librarian.location(post(form(answer.body()), "save")).startsWith("/desk/job/"));
  }

  @Test
  void formFromBeforeIsNotSavedOverTheOther() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    form.put("base", List.of("77"));
    form.put("v1", List.of("Muộn"));
    HttpResponse<String> answer = post(form, "save");
    assertEquals(409, answer.statusCode());
    assertTrue(answer.body().contains("Muộn"), "what was typed is still there");
    assertNotEquals(List.of("77"), form(answer.body()).get("base"));
    assertEquals(List.of(), house.jobs().latest(10));
  }

  @Test
  void formThatCameInPartSavesNothing() throws Exception {
    Map<String, List<String>> form = form(librarian.get(PATH).body());
    form.remove("end");
    assertEquals(400, post(form, "save").statusCode());
    assertEquals(List.of(), house.jobs().latest(10));
  }

  @Test
  void itemThatDidNotComeAsMarcHasNoSuchForm() throws Exception {
    house.natives().clear();
    assertEquals(404, librarian.get(PATH).statusCode());
    assertFalse(librarian.get("/desk/item/dc-0001").body().contains("/marc"));
  }

  @Test
  void descriptionLeadsToTheRecord() throws Exception {
    assertTrue(librarian.get("/desk/item/dc-0001").body().contains("href=\"" + PATH + "\""));
  }

  private HttpResponse<String> post(Map<String, List<String>> form, String act) throws Exception {
    Map<String, List<String>> all = new LinkedHashMap<>(form);
    all.put("do", List.of(act));
    return librarian.postAll(PATH, all);
  }

  private static List<String> lines(Job job) throws Exception {
    String payload = job.request().payload();
    Matcher record = Pattern.compile("\"record\":\"([^\"]+)\"").matcher(payload);
    assertTrue(record.find(), payload);
    byte[] bytes = Base64.getDecoder().decode(record.group(1));
    return NativeMarc.read(bytes, Optional.empty()).orElseThrow().record().fields().stream()
        .map(MarcField::line)
        .toList();
  }

  /** What a browser would send of the page's form. */
  private static Map<String, List<String>> form(String page) {
    String form = page.substring(page.indexOf("<form class=\"marc\""));
    Map<String, List<String>> values = new LinkedHashMap<>();
    Matcher value = VALUE.matcher(form.substring(0, form.indexOf("</form>")));
    while (value.find()) {
      for (int group = 1; group < 7; group += 2) {
        if (value.group(group) != null && !value.group(group).equals("csrf")) {
          values
              .computeIfAbsent(value.group(group), _ -> new java.util.ArrayList<>())
              .add(plain(value.group(group + 1)));
        }
      }
    }
    return values;
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static MarcField field(String tag, String text) {
    return new MarcField.Data(tag, '0', '0', List.of(new MarcField.Subfield('a', text)));
  }
}
