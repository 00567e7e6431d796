package org.phohien.web.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.page.Site;

class ContentStateTest {

  private static final String SITE = "https://thuvien.example";
  private static final String IIIF = SITE + "/iiif/presentation/3/dc-1";
  private static final ItemId ITEM = new ItemId("dc-1");
  private static final SharedPlace REGION = new SharedPlace.Leaf(ITEM, "0002", "1,2,30,40");

  private final ContentState states = new ContentState(new OwnAddress(URI.create(SITE)));

  @Test
  void addressesOfAllKindsAreKnown() {
    assertEquals(new SharedPlace.Work(ITEM), states.read(IIIF + "/manifest"));
    assertEquals(new SharedPlace.Work(ITEM), states.read(SITE + "/item/dc-1?lang=en"));
    assertEquals(new SharedPlace.Leaf(ITEM, "0002", ""), states.read(IIIF + "/canvas/0002"));
    assertEquals(REGION, states.read(IIIF + "/canvas/0002#xywh=1,2,30,40"));
    assertEquals(
        new SharedPlace.Leaf(ITEM, "0002", ""),
        states.read("http://thuvien.example/iiif/3/dc-1%3A0002/full/max/0/default.jpg"));
    assertEquals(new SharedPlace.Part(ITEM, 3), states.read(IIIF + "/range/3"));
    assertEquals(
        new SharedPlace.Shelf("han-nom"),
        states.read(SITE + "/iiif/presentation/3/collection/han-nom"));
    assertEquals(new SharedPlace.Shelf(""), states.read(SITE + "/iiif/presentation/3/collection"));
  }

  /** The forms of the specification, 2.2 and 3. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'@/canvas/0002#xywh=1,2,30,40','type':'Canvas',"
            + "'partOf':[{'id':'@/manifest','type':'Manifest'}]}",
        "{'type':'Annotation','motivation':['contentState'],"
            + "'target':{'id':'@/canvas/0002#xywh=1,2,30,40','type':'Canvas'}}",
        "{'type':'Annotation','target':{'type':'SpecificResource','source':'@/canvas/0002',"
            + "'selector':{'type':'FragmentSelector','value':'xywh=1,2,30,40'}}}",
        "{'type':'Annotation','target':[{'type':'SpecificResource',"
            + "'source':{'id':'@/canvas/0002','type':'Canvas'},"
            + "'selector':[{'type':'FragmentSelector','value':'xywh=1,2,30,40'}]},"
            + "{'id':'@/canvas/0009','type':'Canvas'}]}",
        "{'type':'Annotation','target':'@/canvas/0002#xywh=1,2,30,40'}"
      })
  void aRegionIsNamedInManyWays(String form) {
    String json = form.replace('\'', '"').replace("@", IIIF);
    assertEquals(REGION, states.read(json));
    assertEquals(REGION, states.read(encoded(URLEncoder.encode(json, StandardCharsets.UTF_8))));
    assertEquals(REGION, states.read(encoded(json)));
  }

  @Test
  void ourOwnLinksComeBack() {
    PageId id = PageId.nth(ITEM, 2);
    Master master =
        new Master("masters/1.tif", "image/tiff", 0, OptionalInt.empty(), Checksum.of(new byte[1]));
    Page page = new Page(id, "2", new Pixels(100, 100), master);
    Site site = new Site("Phố Hiến", URI.create(SITE), "0");
    SharedLink whole = SharedLink.of(page, Optional.empty(), site);
    assertEquals(new SharedPlace.Leaf(ITEM, "0002", ""), states.read(whole.state()));
    SharedLink part = SharedLink.of(page, Optional.of(new Box(1, 2, 30, 40)), site);
    assertEquals(REGION, states.read(part.state()));
    assertEquals(SITE + "/view?iiif-content=" + part.state(), part.view());
    assertTrue(part.state().matches("[A-Za-z0-9_-]+"), part.state());
  }

  @ParameterizedTest
  @CsvSource({
    "'', state.syntax",
    "'không phải', state.syntax",
    "'{', state.syntax",
    "'{\"id\": 5}', state.syntax",
    "'[]', state.syntax",
    "'aGVsbG8', state.syntax",
    "https://example.org/manifest.json, state.foreign",
    "https://thuvien.example.org/item/a, state.foreign",
    "https://thuvien.example/about, state.target",
    "https://thuvien.example/iiif/presentation/3/../manifest, state.target"
  })
  void whatCantBeOpenedIsExplained(String state, String rule) {
    assertEquals(rule, assertThrows(Invalid.class, () -> states.read(state)).rule());
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
