package org.phohien.web.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenHouseTest {

  private static final String PASSWORD = "một câu dài dễ nhớ";

  private final HttpClient client = HttpClient.newHttpClient();
  private OpenHouse house;

  @BeforeAll
  void open(@TempDir Path data) throws Exception {
    house = new OpenHouse(data, 0);
  }

  @AfterAll
  void close() throws Exception {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/search?q=pho+hien, 200",
    "/search?q=khongco, 200",
    "/search?q=*:*+OR+%5B, 200",
    "/collection/dia-chi, 200",
    "/collection/khong-co, 404",
    "/item/dc-0001, 200",
    "/item/dc-0001.mrc, 200",
    "/item/dc-0001.bib, 200",
    "/item/dc-0001/page/0002?q=hien, 200",
    "/item/dc-0001/page/9999, 404",
    "/item/dc-0001/page/0002/similar, 200",
    "/item/dc-0001/page/9999/similar, 404",
    "/item/dc-0090/page/0001/similar, 404",
    "/api/items/dc-0001/pages/0002/similar, 200",
    "/api/items/dc-0090/pages/0001/similar, 404",
    "/item/dc-0090/page/0001, 403",
    "/text/dc-0090/0001.txt, 404",
    "/text/dc-0001/0001.alto.xml, 200",
    "/about, 200",
    "/health, 200",
    "/metrics, 200",
    "/api/items/dc-0001, 200",
    "/no-such-page, 404",
    "/item/%2e%2eetc, 404",
    "/desk, 303"
  })
  void addressAnswers(String path, int status) throws Exception {
    assertEquals(status, get(path).statusCode());
  }

  @Test
  void everyPageCarriesTheSecurityHeaders() throws Exception {
    HttpResponse<String> page = get("/");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertFalse(policy.contains("unsafe"));
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertFalse(page.body().contains("style="));
    assertTrue(page.headers().firstValue("Set-Cookie").isEmpty());
  }

  @Test
  void questionInAnOldCodeIsAnsweredAndTheCodeIsNamed() throws Exception {
    String windows = get("/search?q=H%FDng+Y%EAn").body();
    assertTrue(windows.contains("Windows-1258") && windows.contains("“Hưng Yên”"));
    String abc = get("/search?q=Ph%E8+Hi%D5n").body();
    assertTrue(abc.contains("TCVN3 (ABC)") && abc.contains("“Phố Hiến”"));
  }

  @Test
  void answerRepeatsNoMoreOfALongQuestionThanWasAsked() throws Exception {
    String body = get("/search?kind=dia-chi&q=" + encoded("hưng ".repeat(2_000))).body();
    assertTrue(body.length() < 120_000, body.length() + " characters");
  }

  @Test
  void homeShowsWorksWithPagesFirst() throws Exception {
    String body = get("/").body();
    assertFalse(body.contains("class=\"blank\""));
    assertTrue(body.contains("khoảng 1920–1929"));
  }

  @Test
  void questionOfFiveThousandLettersIsCut() throws Exception {
    HttpResponse<String> page = get("/search?q=" + "a".repeat(5_000));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("500 ký tự"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"})
  void whatIsTypedIsNeverMarkup(String typed) throws Exception {
    String body = get("/search?q=" + encoded(typed)).body();
    assertFalse(body.contains("<script>alert") || body.contains("<img src=x"));
  }

  @Test
  void pageWithHanNomBringsItsFont() throws Exception {
    String body = get("/item/hn-0001/page/0001").body();
    Matcher font = Pattern.compile("/font/[A-Za-z0-9_-]+\\.woff").matcher(body);
    assertTrue(font.find());
    assertEquals(200, get(font.group()).statusCode());
  }

  @Test
  void programsAreToldTroubleAsProblemDocuments() throws Exception {
    HttpResponse<String> answer = get("/api/items/khong-co");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().contains("problem+json"));
  }

  @Test
  void formFromAnotherSiteIsRefused() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(house.at("/account/sign-in"))
            .header("Origin", "http://evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=a&password=b"))
            .build();
    assertEquals(403, client.send(post, BodyHandlers.ofString()).statusCode());
  }

  @Test
  void librarianChangesTheOneTimePasswordThenEditsAndLateEditsAreKept() throws Exception {
    String once = signedIn(house.password);
    assertEquals("/account/password", location(get("/desk", once)));
    String form = get("/account/password", once).body();
    HttpResponse<String> changed =
        post(
            "/account/password",
            once,
            "csrf="
                + encoded(token(form, "/account/password"))
                + "&old="
                + encoded(house.password)
                + "&fresh="
                + encoded(PASSWORD)
                + "&again="
                + encoded(PASSWORD));
    String session = cookie(changed);
    assertEquals(200, get("/desk", session).statusCode());
    assertEquals(403, post("/desk/batch", session, "csrf=wrong&folder=/").statusCode());
    String edit = get("/desk/item/ta-0101", session).body();
    String typed =
        "csrf="
            + encoded(token(edit, "/desk/item/ta-0101"))
            + "&title="
            + encoded("Bến đò Vân")
            + "&date=193X&access=OPEN&statement="
            + encoded("http://rightsstatements.org/vocab/CNE/1.0/");
    assertTrue(
        location(post("/desk/item/ta-0101", session, typed + "&base=1")).startsWith("/desk/job/"));
    HttpResponse<String> late = post("/desk/item/ta-0101", session, typed + "&base=0");
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("Bến đò Vân"));
  }

  private String signedIn(String password) throws Exception {
    return cookie(
        post(
            "/account/sign-in",
            "",
            "name=" + OpenHouse.ADMINISTRATOR + "&password=" + encoded(password)));
  }

  private static String cookie(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Lax"), set);
    return set.substring(0, set.indexOf(';'));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String token(String page, String action) {
    Matcher form =
        Pattern.compile(
                "action=\""
                    + Pattern.quote(action)
                    + "\"[^>]*>\\s*<input[^>]*name=\"csrf\" value=\"([^\"]+)\"")
            .matcher(page);
    assertTrue(form.find(), page);
    return form.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(path, "");
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(house.at(path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
