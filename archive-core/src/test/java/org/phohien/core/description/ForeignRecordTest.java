package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;

/** Records of other libraries, in the formats that repositories speak. */
class ForeignRecordTest {

  private static Description read(String xml) throws ForeignRecord.NotUnderstood {
    return ForeignRecord.read(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .entry()
        .description();
  }

  @Test
  void dublinCoreIsReadWithPrefixesThatAreDeclaredElsewhere() throws Exception {
    Description d =
        read(
            """
            <oai_dc:dc><dc:title>Hưng Yên địa chí</dc:title><dc:title>興安地志</dc:title>
              <dc:creator>Trịnh Như Tấu</dc:creator><dc:contributor>Ngô Vi Liễn</dc:contributor>
              <dc:publisher>Ngô Tử Hạ</dc:publisher><dc:date>1937-05-02T00:00:00Z</dc:date>
              <dc:language>vi-VN</dc:language><dc:language>fr</dc:language>
              <dc:coverage>Hưng Yên</dc:coverage><dc:coverage>1900-1937</dc:coverage>
              <dc:identifier>urn:isbn:978-604-0-00000-1</dc:identifier>
              <dc:description>Sách &amp; bản đồ</dc:description></oai_dc:dc>
            """);

    assertEquals("Hưng Yên địa chí", d.title());
    assertEquals(List.of("興安地志"), d.alternativeTitles());
    assertEquals(
        List.of(new Agent("Trịnh Như Tấu", "aut"), new Agent("Ngô Vi Liễn", "ctb")), d.agents());
    assertEquals("1937-05-02", d.date().orElseThrow().edtf());
    assertEquals(List.of("vie", "fre"), d.languages());
    assertEquals(List.of("Hưng Yên"), d.places());
    assertEquals(List.of("ISBN 978-604-0-00000-1"), d.identifiers());
    assertEquals(Optional.of("Sách & bản đồ"), d.summary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"oai_dc", "oai_qdc", "marc21", "mods"})
  void whatWeDisseminateIsReadBack(String format) throws Exception {
    Item item = Examples.rich("hn-01");
    Dissemination ours =
        Disseminations.of(item).stream()
            .filter(d -> d.prefix().equals(format))
            .findFirst()
            .orElseThrow();

    Description d = ForeignRecord.read(ours.xml(), StandardCharsets.UTF_8).entry().description();

    assertEquals(item.description().title(), d.title());
    assertEquals(item.description().date().map(x -> x.from()), d.date().map(x -> x.from()), format);
    assertEquals(item.description().languages(), d.languages());
    assertTrue(
        d.agents().stream()
            .map(Agent::name)
            .toList()
            .containsAll(item.description().agents().stream().map(Agent::name).toList()),
        d.agents().toString());
  }

  @Test
  void charactersThatXmlCanNotHoldAreLeftOffAndSaid() throws Exception {
    byte[] xml = "<dc><title>Địa\u0001 chí&#x1f;</title></dc>".getBytes(StandardCharsets.UTF_8);

    ForeignRecord record = ForeignRecord.read(xml, StandardCharsets.UTF_8);

    assertEquals("Địa chí", record.entry().description().title());
    assertEquals(1, record.repairs().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chữ",
        "<dc><title>không đóng</dc>",
        "<!DOCTYPE dc [<!ENTITY a \"b\">]><dc><title>&a;</title></dc>",
        "<rfc1807/>",
        "<record/>",
        "<record><leader>ngắn</leader></record>"
      })
  void whatIsNoRecordIsSaidToBeNone(String xml) {
    assertThrows(ForeignRecord.NotUnderstood.class, () -> read(xml));
  }
}
