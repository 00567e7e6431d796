package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phohien.core.description.OneOfEachKind;
import org.phohien.core.model.Description;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.vault.VersionNumber;

class ListTest {

  private static final String LIST = "verb=ListIdentifiers&metadataPrefix=oai_dc";

  @Test
  void untilTakesInTheWholeSecondAndFromBeginsWithIt() {
    House house = House.with(10, books(3)); // stamps 12:00:00.500001, 12:00:01.500001, …
    assertEquals(List.of("b-001"), ids(house.text(LIST + "&until=2026-11-22T12:00:00Z")));
    assertEquals(
        List.of("b-002"),
        ids(house.text(LIST + "&from=2026-11-22T12:00:01Z&until=2026-11-22T12:00:01Z")));
    assertEquals(List.of("b-003"), ids(house.text(LIST + "&from=2026-11-22T12:00:02Z")));
  }

  @Test
  void dayTakesInAllOfIt() {
    House house = House.with(10, books(2));
    assertEquals(2, ids(house.text(LIST + "&from=2026-11-22&until=2026-11-22")).size());
    assertTrue(house.text(LIST + "&from=2026-11-23").contains("noRecordsMatch"));
    assertTrue(house.text(LIST + "&until=2026-11-21").contains("noRecordsMatch"));
  }

  @Test
  void edgesOfTimeAreDatesLikeOthers() {
    House house = House.with(10, books(2));
    assertEquals(2, ids(house.text(LIST + "&from=0000-01-01&until=9999-12-31")).size());
    assertTrue(house.text(LIST + "&from=9999-12-31T23:59:59Z").contains("noRecordsMatch"));
  }

  @Test
  void changesAreListedAtOnceAndComeAgainFromTheDateOfTheAnswer() {
    House house = House.with(10, books(1));
    house.publish(Examples.book("late", "Muộn", 1), VersionNumber.first());
    String answer = house.text(LIST);
    assertEquals(List.of("b-001", "late"), ids(answer));

    house.publish(Examples.book("later", "Muộn hơn", 1), VersionNumber.first());
    Matcher date = Pattern.compile("<responseDate>([^<]+)<").matcher(answer);
    assertTrue(date.find(), answer);
    assertEquals(List.of("late", "later"), ids(house.text(LIST + "&from=" + date.group(1))));
  }

  @Test
  void entriesOfOneMomentArePagedWithoutLoss() {
    House house = new House(7);
    books(100).forEach(b -> house.publish(b, VersionNumber.first()));
    house.pass(Duration.ofSeconds(3));
    assertEquals(
        books(100).stream().map(b -> "oai:thuvien.example:" + b.id()).toList(),
        new Harvester(house::ask).harvest(() -> {}));
  }

  @Test
  void partsSayWhereTheyStand() {
    House house = House.with(4, books(10));
    String first = house.text(LIST);
    assertTrue(first.contains("completeListSize=\"10\" cursor=\"0\">"), first);
    assertTrue(first.contains("expirationDate=\"2026-12-22T"), first);
    String second = house.text(resume(first));
    assertTrue(second.contains("completeListSize=\"10\" cursor=\"4\">"), second);
    String last = house.text(resume(second));
    assertTrue(
        last.contains("<resumptionToken completeListSize=\"10\" cursor=\"8\"></resumptionToken>"),
        last);
  }

  @Test
  void listInOnePartHasNoToken() {
    assertFalse(House.with(10, books(10)).text(LIST).contains("resumptionToken"));
  }

  @Test
  void tokenIsGoodForThirtyDaysAndAgainAndAgain() {
    House house = House.with(4, books(10));
    String resume = resume(house.text(LIST));
    house.pass(Duration.ofDays(29));
    assertEquals(4, ids(house.text(resume)).size());
    assertEquals(4, ids(house.text(resume)).size());
    house.pass(Duration.ofDays(1));
    assertTrue(house.text(resume).contains("badResumptionToken"));
  }

  @Test
  void tamperedTokenIsRefused() {
    House house = House.with(4, books(10));
    String resume = resume(house.text(LIST));
    int start = resume.lastIndexOf('=') + 1;
    for (int i = start; i < resume.length(); i++) {
      char other = resume.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = resume.substring(0, i) + other + resume.substring(i + 1);
      assertTrue(house.text(tampered).contains("badResumptionToken"), tampered);
    }
  }

  @Test
  void tokenOfAnotherVerbIsRefused() {
    House house = House.with(4, books(10));
    String other = resume(house.text(LIST)).replace("ListIdentifiers", "ListRecords");
    assertTrue(house.text(other).contains("badResumptionToken"));
  }

  @Test
  void setHoldsItsCollection() {
    House house = House.with(10, List.of(Examples.book("a", "A", 1)));
    house.publish(Examples.item("p", new Kind.Picture(), "Ảnh", 1), VersionNumber.first());
    house.pass(Duration.ofSeconds(3));
    assertEquals(List.of("p"), ids(house.text(LIST + "&set=tranh-anh")));
    assertEquals(List.of("a"), ids(house.text(LIST + "&set=dia-chi")));
  }

  @Test
  void serialsAndPlacesAreSetsBelowAndBesideTheCollections() {
    House house = House.with(10, OneOfEachKind.all());
    String serial = "bao-chi:pho-hien-tuan-bao";
    String list = house.text(LIST + "&set=" + serial);
    assertEquals(List.of("bao-1936-05-02"), ids(list));
    assertTrue(list.contains("<setSpec>bao-chi</setSpec><setSpec>" + serial + "</setSpec>"), list);
    assertEquals(List.of("dc-01"), ids(house.text(LIST + "&set=noi:pho-hien")));
    String sets = house.text("verb=ListSets");
    assertTrue(
        sets.contains("<setSpec>" + serial + "</setSpec><setName>Phố Hiến tuần báo</setName>"),
        sets);
    assertTrue(house.text(LIST + "&set=bao-chi:none").contains("noRecordsMatch"));
  }

  @Test
  void withdrawnItemStaysAsATombstone() {
    House house = House.with(10, books(2));
    house.withdraw("b-001");
    house.pass(Duration.ofDays(4000));
    String list = house.text(LIST + "&set=dia-chi");
    assertTrue(list.contains("<header status=\"deleted\"><identifier>oai:thuvien.example:b-001<"));
    assertEquals(2, ids(list).size());
  }

  @Test
  void addressOfTheArchiveIsPutIn() {
    String list = House.with(10, books(1)).text(LIST.replace("Identifiers", "Records"));
    assertTrue(list.contains("<dc:identifier>https://thuvien.example/item/b-001<"), list);
    assertFalse(list.contains("{public}"), list);
  }

  @Test
  void markOfTheAddressInATitleIsLeftAlone() {
    Item item = Examples.book("m", "x", 1).with(Description.titled("Về {public} và {"));
    String list = House.with(10, List.of(item)).text(LIST.replace("Identifiers", "Records"));
    assertTrue(list.contains("Về &#123;public} và &#123;"), list);
  }

  private static List<Item> books(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            n -> Examples.book(String.format(java.util.Locale.ROOT, "b-%03d", n), "Sách " + n, 1))
        .toList();
  }

  private static List<String> ids(String answer) {
    return Pattern.compile("<identifier>oai:thuvien.example:([^<]+)<")
        .matcher(answer)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private static String resume(String answer) {
    Matcher token = Pattern.compile("<resumptionToken[^>]*>([^<]+)<").matcher(answer);
    assertTrue(token.find(), answer);
    return "verb=ListIdentifiers&resumptionToken=" + token.group(1);
  }
}
