package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.account.Role;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.core.vault.VersionNumber;

/** The desk over HTTP: what it lets whom do, and what it says of what was done. */
class DeskHouseTest {

  private static final List<String> POSTS =
      List.of(
          "/desk/batch",
          "/desk/upload",
          "/desk/item/dc-0001",
          "/desk/item/dc-0001/withdraw",
          "/desk/item/dc-0001/restore",
          "/desk/item/dc-0001/reread",
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

  @TempDir private Path data;

  private OpenHouse house;
  private Librarian administrator;

  @BeforeEach
  void open() throws Exception {
    house = new OpenHouse(data, 0);
    administrator =
        Librarian.signedIn(house, OpenHouse.ADMINISTRATOR, house.password.toCharArray());
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

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
    String other = org.phohien.web.page.Csrf.token(administrator.token(), "/desk/batch");
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

  @Test
  void uploadBecomesABatchAndLeavesNothingBehindItself() throws Exception {
    String job = Librarian.location(administrator.upload("trang 1.tif", "x"));
    assertTrue(job.startsWith("/desk/job/"), job);
    assertEquals(1, inbox().size());
    try (Stream<Path> waiting = Files.list(data.resolve("inbox/.uploads"))) {
      assertEquals(0, waiting.count());
    }
    assertEquals("batch.start", house.accounts().audit(1).getFirst().what());
  }

  @Test
  void signingInEndsTheSessionThatWasThere() throws Exception {
    String before = administrator.token();
    administrator.signIn(OpenHouse.ADMINISTRATOR, "mật khẩu của " + OpenHouse.ADMINISTRATOR);
    assertFalse(before.equals(administrator.token()));
    assertEquals(Optional.empty(), house.accounts().session(before));
  }

  @Test
  void tokenThatSomeoneElseMadeUpIsNoSession() throws Exception {
    Librarian fixed = new Librarian(house);
    fixed.signIn(OpenHouse.ADMINISTRATOR, "sai");
    assertEquals(303, fixed.get("/desk").statusCode());
  }

  @Test
  void whoGuessesIsSentAwayInTheEnd() throws Exception {
    Librarian guesser = new Librarian(house);
    int status = 0;
    for (int n = 0; n < 31; n++) {
      status = guesser.signIn("ai" + n, "sai mật khẩu").statusCode();
    }
    assertEquals(429, status);
  }

  @Test
  void accountIsCreatedWithAPasswordThatIsShownOnce() throws Exception {
    HttpResponse<String> created =
        administrator.post("/desk/accounts", Map.of("name", "mai", "role", "cataloguer"));
    String password = created.body().replaceFirst("(?s).*id=\"once\">([^<]+)<.*", "$1");
    Librarian mai = new Librarian(house);
    assertEquals("/account/password", Librarian.location(mai.signIn("mai", password)));
    assertFalse(administrator.get("/desk/account/mai").body().contains(password));
    assertEquals(409, administrator.post("/desk/accounts", Map.of("name", "mai")).statusCode());
    assertEquals(400, administrator.post("/desk/accounts", Map.of("name", "<b>")).statusCode());
  }

  @Test
  void accountIsDisabledAndItsSessionsEnd() throws Exception {
    Librarian lan = cataloguer("Tuyết");
    administrator.post("/desk/account/Tuyết/disable", Map.of());
    assertEquals(303, lan.get("/desk").statusCode());
    assertEquals(401, lan.signIn("Tuyết", "mật khẩu của Tuyết").statusCode());
    administrator.post("/desk/account/Tuyết/enable", Map.of());
    assertEquals(303, lan.signIn("Tuyết", "mật khẩu của Tuyết").statusCode());
  }

  @Test
  void administratorCannotShutThemselvesOut() throws Exception {
    String self = "/desk/account/" + OpenHouse.ADMINISTRATOR;
    for (String act : List.of("/disable", "/reset")) {
      assertEquals(400, administrator.post(self + act, Map.of()).statusCode(), act);
    }
    assertEquals(
        400, administrator.post(self + "/roles", Map.of("role", "cataloguer")).statusCode());
    assertEquals(200, administrator.get("/desk/accounts").statusCode());
  }

  @Test
  void publishedIsSaidOnlyOnceTheSearchHasComeToIt() throws Exception {
    house.findUpTo(OptionalLong.of(house.catalog().lastChange()));
    String job =
        Librarian.location(
            administrator.post("/desk/item/dc-0001/withdraw", Map.of("reason", "trùng")));
    house
        .jobs()
        .work(
            handler(
                "withdraw-item",
                _ ->
                    house
                        .catalog()
                        .withdraw(new ItemId("dc-0001"), new VersionNumber(2), "trùng")));

    String behind = administrator.get(job + "/live").body();
    assertTrue(behind.contains("Đã lưu, đang xuất bản"), behind);
    assertFalse(behind.contains("data-settled"));
    house.findUpTo(OptionalLong.empty());
    String now = administrator.get(job + "/live").body();
    assertTrue(now.contains("Đã rút") && now.contains("data-settled"), now);
  }

  @Test
  void rejectedFilesAreShownWithReasonsFilteredAndTakenAlong() throws Exception {
    String job = ingested("lo-01");
    String page = administrator.get(job).body();
    assertTrue(page.contains("trang-1.tif") && page.contains("trang-2.tif"));
    assertTrue(page.contains("Tệp rỗng"));
    String one = administrator.get(job + "?rule=TRUNCATED").body();
    assertFalse(one.contains("trang-1.tif"));
    assertTrue(one.contains("trang-2.tif"));
    HttpResponse<String> report = administrator.get(job + "/report.csv");
    assertTrue(report.body().contains("trang-1.tif"));
    assertTrue(report.headers().firstValue("Content-Disposition").orElse("").contains("lo-01.csv"));
  }

  @Test
  void retryBeginsAgain() throws Exception {
    String job = ingested("lo-01");
    administrator.post(job + "/retry", Map.of());
    assertEquals(Job.State.WAITING, house.jobs().latest(1).getFirst().state());
    assertEquals("batch.retry", house.accounts().audit(1).getFirst().what());
  }

  @Test
  void folderIsLookedIntoBeforeItIsStarted() throws Exception {
    Files.createDirectories(data.resolve("roots/lo-01/sach"));
    String at = data.resolve("roots/lo-01").toRealPath().toString();
    String page = administrator.get("/desk/folder?at=" + at).body();
    assertTrue(page.contains("1 thư mục con"), page);
    assertEquals(404, administrator.get("/desk/folder?at=/etc").statusCode());
    assertEquals(400, administrator.post("/desk/batch", Map.of("folder", "/etc")).statusCode());
  }

  @Test
  void itemIsFoundByAnAddressThatWasCopied() throws Exception {
    assertEquals(
        "/desk/item/dc-0001",
        Librarian.location(
            administrator.get("/desk/item?id=http://localhost:8080/item/dc-0001/page/0001")));
    assertEquals(404, administrator.get("/desk/item?id=khong-co").statusCode());
  }

  @Test
  void pagesToReadAgainMustBeThere() throws Exception {
    assertEquals(
        400, administrator.post("/desk/item/dc-0001/reread", Map.of("pages", "99")).statusCode());
    administrator.post("/desk/item/dc-0001/reread", Map.of("pages", "2", "script", "HAN_NOM"));
    String payload = house.jobs().latest(1).getFirst().request().payload();
    assertEquals("{\"item\":\"dc-0001\",\"pages\":[\"0002\"],\"script\":\"HAN_NOM\"}", payload);
  }

  private String ingested(String folder) throws Exception {
    String at = data.resolve("roots").resolve(folder).toRealPath().toString();
    String job = Librarian.location(administrator.post("/desk/batch", Map.of("folder", at)));
    house
        .jobs()
        .work(
            handler(
                "ingest-batch",
                context -> {
                  context.reject(rejected("trang-1.tif", Reason.Rule.EMPTY_FILE));
                  context.reject(rejected("trang-2.tif", Reason.Rule.TRUNCATED));
                  context.report(new Progress("list", 0, 2, 0));
                }));
    return job;
  }

  private static Rejected rejected(String file, Reason.Rule rule) {
    return new Rejected(Optional.of(new ItemId("dc-0001")), file, new Reason(rule, ""));
  }

  private static JobHandler handler(String kind, java.util.function.Consumer<JobContext> work) {
    return new JobHandler() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public void run(JobContext context) {
        work.accept(context);
      }
    };
  }

  private Librarian cataloguer(String name) throws Exception {
    return Librarian.signedIn(
        house, name, house.accounts().create(name, Set.of(Role.CATALOGUER), "x"));
  }

  private List<Path> inbox() throws Exception {
    try (Stream<Path> batches = Files.list(data.resolve("inbox"))) {
      return batches.filter(p -> !p.getFileName().toString().startsWith(".")).toList();
    }
  }

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
