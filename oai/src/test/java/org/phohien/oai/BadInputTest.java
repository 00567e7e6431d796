package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.description.Schemas;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.vault.VersionNumber;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Provider;

/** What harvesters and cataloguers get wrong, and what others try on purpose. */
class BadInputTest {

  private static final String LIST = "verb=ListRecords&metadataPrefix=oai_dc";

  private static String token(String answer) {
    Matcher token =
        Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>").matcher(answer);
    assertTrue(token.find(), answer);
    return "verb=ListRecords&resumptionToken=" + token.group(1);
  }

  private static List<Item> books(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> Examples.book("b-" + n, "Sách " + n, 1))
        .toList();
  }

  @Test
  void tokenOfAnotherServerIsRefused() {
    House house = House.with(2, books(5));
    Provider other =
        new Provider(
            house.catalog(), house.repository(), new TokenSeal(new byte[32]), house.clock());
    String resume = token(new String(House.answer(other, LIST), StandardCharsets.UTF_8));

    assertTrue(house.text(resume).contains("badResumptionToken"));
    assertTrue(house.text(token(house.text(LIST))).contains("<record>"));
  }

  @Test
  void tokenThatIsReusedGivesTheSamePartAgain() {
    House house = House.with(2, books(5));
    String resume = token(house.text(LIST));

    assertEquals(house.text(resume), house.text(resume));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nhan đề có \u0000 ở giữa",
        "Nhan đề có \uFFFE và \uFFFF",
        "Nhan đề \u0007\u0008\u000B\u000C\u001B kêu",
        "Nửa chữ \uD869 bị cắt",
        "Nửa sau \uDED6 bị cắt",
        "]]> <!-- --> <?xml ?> &amp; &#0; {public} {library}",
      })
  void charactersThatXmlDoesNotKnowNeverBreakAPage(String title) {
    Schemas schemas =
        Schemas.of(
            "oai/OAI-PMH.xsd", "oai/oai_dc.xsd", "oai/oai-identifier.xsd", "marc/MARC21slim.xsd");
    House house = House.with(10, List.of(Examples.book("b-1", title, 1)));
    house.publish(Examples.book("b-2", "Sách bên cạnh", 1), VersionNumber.first());

    for (String prefix : List.of("oai_dc", "marc21")) {
      byte[] answer = house.ask("verb=ListRecords&metadataPrefix=" + prefix);
      assertEquals(List.of(), schemas.errors(answer), prefix);
      assertTrue(new String(answer, StandardCharsets.UTF_8).contains("Sách bên cạnh"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--> <script>", "a -- b ---", "-", "\u0000\uFFFE\uD800"})
  void reasonOfATombstoneNeverEndsItsComment(String reason) {
    Schemas schemas = Schemas.of("oai/OAI-PMH.xsd");
    House house = House.with(10, books(1));
    house
        .catalog()
        .withdraw(new org.phohien.core.model.ItemId("b-1"), new VersionNumber(9), reason);

    byte[] answer =
        house.ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:thuvien.example:b-1");

    assertEquals(List.of(), schemas.errors(answer));
    assertFalse(new String(answer, StandardCharsets.UTF_8).contains("<script>\n</header>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-11-23&until=2026-11-22",
        "from=0000-00-00",
        "from=10000-01-01",
        "from=-2026-11-22",
        "from=2026-11-22T24:00:00Z",
        "from=2026-11-22T12:00:00+07:00",
        "from=2026-11-22T12:00:00.5Z",
        "until=2026-13-01",
        "from=%202026-11-22",
      })
  void dateThatIsNoneIsABadArgument(String dates) {
    House house = House.with(10, books(1));
    assertTrue(house.text(LIST + "&" + dates).contains("badArgument"), dates);
  }

  @Test
  void fromInTheFutureIsAListWithoutRecords() {
    House house = House.with(10, books(1));
    assertTrue(house.text(LIST + "&from=2999-01-01").contains("noRecordsMatch"));
  }
}
