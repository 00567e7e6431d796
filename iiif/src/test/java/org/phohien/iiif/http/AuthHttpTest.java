package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Drawn;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Description;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/** Authorization Flow 2.0, step by step as a viewer on another site takes it. */
class AuthHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Raster PAGE = Drawn.page(1301, 1900, Bands.RGB, 4);
  private static final String VIEWER = "https://viewer.example";

  @TempDir static Path data;
  private static Site site;

  @BeforeAll
  static void open() throws Exception {
    site = new Site(data);
    publish("mo-01", Rights.Access.OPEN, Rights.Preview.NONE);
    publish("phong-01", Rights.Access.READING_ROOM, Rights.Preview.NONE);
    publish("phong-02", Rights.Access.READING_ROOM, Rights.Preview.SMALL);
    publish("kin-01", Rights.Access.RESTRICTED, Rights.Preview.SMALL);
  }

  private static void publish(String id, Rights.Access access, Rights.Preview preview) {
    site.publish(
        id,
        new Kind.LocalRecord(),
        Description.draft("Gia phả").date("1925").languages("vie").finished(),
        new Rights(Rights.NOT_EVALUATED, access, Optional.empty(), preview),
        PAGE);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/iiif/3/phong-02:0001/full/max/0/default.jpg",
        "/iiif/3/phong-02:0001/0,0,512,512/512,/0/default.jpg",
        "/iiif/3/phong-02:0001/full/200,/0/default.jpg",
        "/iiif/2/phong-02:0001/full/full/0/default.jpg",
        "/iiif/presentation/3/phong-02/text/0001",
        "/iiif/search/2/phong-02?q=a",
        "/iiif/pdf/phong-02"
      })
  void oneRightHidesTilesTextSearchAndPdf(String address) {
    HttpResponse<byte[]> outside = site.get(address);
    assertEquals(401, outside.statusCode());
    assertEquals("private, no-store", header(outside, "Cache-Control"));
    assertEquals("application/problem+json", header(outside, "Content-Type"));
    HttpResponse<byte[]> inside = site.get(address, "X-Test-Viewer", "READING_ROOM");
    assertEquals(200, inside.statusCode());
    assertEquals("private, no-store", header(inside, "Cache-Control"));
    assertEquals(404, site.get(address.replace("phong-02", "kin-01")).statusCode());
  }

  @Test
  void manifestAndInfoSayTheWayIn() throws IOException {
    JsonNode manifest = json("/iiif/presentation/3/phong-01/manifest");
    assertEquals("http://iiif.io/api/auth/2/context.json", manifest.at("/@context/0").asText());
    assertEquals(
        "http://iiif.io/api/presentation/3/context.json", manifest.at("/@context/1").asText());
    JsonNode image = manifest.at("/items/0/items/0/items/0/body/service/0");
    assertEquals("AuthProbeService2", image.at("/service/0/type").asText());
    assertEquals("AuthProbeService2", manifest.at("/rendering/0/service/0/type").asText());
    assertTrue(manifest.at("/items/0/thumbnail").isMissingNode());
    JsonNode info = json("/iiif/3/phong-01:0001/info.json");
    assertEquals("http://iiif.io/api/image/3/context.json", info.at("/@context/1").asText());
    JsonNode probe = info.at("/service/0");
    assertEquals(Site.PUBLIC + "/iiif/auth/2/probe/phong-01%3A0001", probe.path("id").asText());
    JsonNode external = probe.at("/service/0");
    assertEquals("external", external.path("profile").asText());
    assertEquals("AuthAccessTokenService2", external.at("/service/0/type").asText());
    JsonNode active = probe.at("/service/1");
    assertEquals("AuthAccessService2", active.path("type").asText());
    assertEquals("active", active.path("profile").asText());
    assertEquals(Site.PUBLIC + "/iiif/auth/2/access", active.path("id").asText());
    assertTrue(active.at("/label/vi/0").asText().contains("Thư viện tỉnh Hưng Yên"));
    assertEquals("AuthLogoutService2", active.at("/service/1/type").asText());
    assertTrue(json("/iiif/3/mo-01:0001/info.json").path("service").isMissingNode());
    assertEquals(404, site.get("/iiif/3/kin-01:0001/info.json").statusCode());
    assertEquals(404, site.get("/iiif/presentation/3/kin-01/manifest").statusCode());
  }

  @Test
  void theWholeWayFromTheWindowToTheImages() throws IOException {
    String probe = "/iiif/auth/2/probe/phong-01:0001";
    assertEquals(401, json(probe).path("status").asInt());
    // the window leads to signing in, and from there back
    HttpResponse<byte[]> window = site.get("/iiif/auth/2/access?origin=" + VIEWER);
    assertEquals(303, window.statusCode());
    assertEquals(
        Site.PUBLIC
            + "/account/sign-in?back=%2Fiiif%2Fauth%2F2%2Faccess%3Forigin%3Dhttps%3A%2F%2Fviewer.example",
        header(window, "Location"));
    HttpResponse<byte[]> back =
        site.get("/iiif/auth/2/access?origin=" + VIEWER, "Cookie", "a=b; session=READING_ROOM");
    assertTrue(text(back).contains("window.close()"));
    assertEquals("unsafe-none", header(back, "Cross-Origin-Opener-Policy"));
    assertEquals(
        "iiif-session=READING_ROOM; Path=/iiif; HttpOnly; SameSite=None; Secure",
        header(back, "Set-Cookie"));
    // the frame brings the cookie and says a token to the viewer
    String cookie = "iiif-session=READING_ROOM";
    JsonNode said = said(token("m1", VIEWER, cookie), VIEWER);
    assertEquals("AuthAccessToken2", said.path("type").asText());
    assertEquals("m1", said.path("messageId").asText());
    assertFalse(said.path("accessToken").asText().contains("READING_ROOM"));
    // the token speaks to the probe and opens nothing itself
    String bearer = "Bearer " + said.path("accessToken").asText();
    JsonNode result = JSON.readTree(site.get(probe, "Authorization", bearer).body());
    assertEquals(200, result.path("status").asInt());
    assertTrue(result.path("substitute").isMissingNode());
    String tile = "/iiif/3/phong-01:0001/0,0,512,512/512,/0/default.jpg";
    assertEquals(401, site.get(tile, "Authorization", bearer).statusCode());
    assertEquals(200, site.get(tile, "Cookie", cookie).statusCode());
  }

  @Test
  void signingOutEndsTheSessionForViewersToo() throws IOException {
    String cookie = "iiif-session=STAFF";
    assertEquals(
        "AuthAccessToken2", said(token("1", VIEWER, cookie), VIEWER).path("type").asText());
    HttpResponse<byte[]> out = site.get("/iiif/auth/2/logout", "Cookie", cookie);
    assertTrue(header(out, "Set-Cookie").contains("Max-Age=0"));
    JsonNode said = said(token("2", VIEWER, cookie), VIEWER);
    assertEquals("AuthAccessTokenError2", said.path("type").asText());
    assertEquals("expiredAspect", said.path("profile").asText());
  }

  @Test
  void withoutACookieOrAnOriginThereIsNoToken() throws IOException {
    JsonNode missing = said(token("m2", VIEWER, "x=y"), VIEWER);
    assertEquals("missingAspect", missing.path("profile").asText());
    assertTrue(missing.at("/heading/vi/0").asText().length() > 5);
    for (String origin :
        new String[] {"", "javascript:alert(1)", "https://a.example/x", "https://a%22b"}) {
      HttpResponse<byte[]> answer = token("m3", origin, "session=STAFF-2");
      assertEquals("invalidRequest", said(answer, "*").path("profile").asText(), origin);
    }
  }

  @Test
  void aMessageCannotEndTheScriptItStandsIn() throws IOException {
    HttpResponse<byte[]> answer = token("%3C%2Fscript%3E%3Cscript%3Ealert(1)", VIEWER, "x=y");
    assertFalse(text(answer).contains("</script><script>alert"));
    assertEquals("</script><script>alert(1)", said(answer, VIEWER).path("messageId").asText());
    String policy = header(answer, "Content-Security-Policy");
    assertTrue(
        policy.matches(".*script-src 'sha256-[A-Za-z0-9+/=]{44}'.*frame-ancestors \\*"), policy);
  }

  @Test
  void tokensOfOthersAndForgedOnesAreWorthNothing() throws IOException {
    for (String token : new String[] {"", "x", "AAAAAAAAAAAA", "a".repeat(60), "%%%"}) {
      HttpResponse<byte[]> answer =
          site.get("/iiif/auth/2/probe/phong-01:0001", "Authorization", "Bearer " + token);
      assertEquals(200, answer.statusCode());
      assertEquals(401, JSON.readTree(answer.body()).path("status").asInt());
    }
    assertEquals(404, site.get("/iiif/auth/2/probe/kin-01:0001").statusCode());
    assertEquals(200, json("/iiif/auth/2/probe/mo-01").path("status").asInt());
  }

  @Test
  void aPreviewStandsInWhereTheRightsSaySoAndShowsNoDetail() throws IOException {
    JsonNode result = json("/iiif/auth/2/probe/phong-02:0001");
    assertEquals(401, result.path("status").asInt());
    String service = result.at("/substitute/0/service/0/id").asText();
    assertEquals(Site.PUBLIC + "/iiif/preview/3/phong-02%3A0001", service);
    String base = "/iiif/preview/3/phong-02:0001/";
    JsonNode info = json(base + "info.json");
    assertEquals("level0", info.path("profile").asText());
    assertEquals(640, info.path("width").asInt());
    HttpResponse<byte[]> picture = site.get(base + "full/max/0/default.jpg");
    assertEquals(200, picture.statusCode());
    assertEquals("image/jpeg", header(picture, "Content-Type"));
    for (String more :
        new String[] {
          "full/1000,/0/default.jpg", "0,0,512,512/max/0/default.jpg", "full/max/0/gray.jpg"
        }) {
      assertEquals(404, site.get(base + more).statusCode(), more);
    }
    assertEquals(404, site.get("/iiif/preview/3/phong-01:0001/info.json").statusCode());
    assertEquals(404, site.get("/iiif/preview/3/kin-01:0001/full/max/0/default.jpg").statusCode());
    JsonNode manifest = json("/iiif/presentation/3/phong-02/manifest");
    String thumbnail = manifest.at("/items/0/thumbnail/0/id").asText();
    assertEquals(200, site.get(thumbnail.substring(Site.PUBLIC.length())).statusCode());
  }

  private static HttpResponse<byte[]> token(String message, String origin, String cookie) {
    return site.get(
        "/iiif/auth/2/token?messageId=" + message + "&origin=" + origin, "Cookie", cookie);
  }

  private static JsonNode said(HttpResponse<byte[]> answer, String to) throws IOException {
    assertEquals(200, answer.statusCode());
    Matcher matcher =
        Pattern.compile("id=\"said\" data-origin=\"([^\"]*)\">(.*?)</script>")
            .matcher(text(answer));
    assertTrue(matcher.find(), text(answer));
    assertEquals(to, matcher.group(1));
    return JSON.readTree(matcher.group(2));
  }

  private static JsonNode json(String path) throws IOException {
    HttpResponse<byte[]> answer = site.get(path);
    assertEquals(200, answer.statusCode(), path);
    return JSON.readTree(answer.body());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
