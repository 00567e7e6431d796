package org.phohien.core.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.core.marc.Finding.Rule;

class MarcCheckTest {

  private static final String LEADER = "00000nam a22000007c 4500";
  private static final MarcField NUMBER = new MarcField.Control("001", "b1");
  private static final MarcField TITLE = data("245", "00", "a", "Phố Hiến");

  @Test
  void soundRecordIsNotBlamed() {
    assertEquals(
        List.of(), rules(NUMBER, TITLE, data("650", " 4", "a", "Địa chí", "x", "Lịch sử")));
  }

  @Test
  void titleMustBeThereAndOnce() {
    assertEquals(List.of(Rule.NO_TITLE), rules(NUMBER));
    assertEquals(List.of(Rule.NO_TITLE), rules(NUMBER, data("245", "00", "c", "Nguyễn Văn Mộc")));
    assertEquals(List.of(Rule.TWICE), rules(NUMBER, TITLE, TITLE));
  }

  @Test
  void whatMayNotBeRepeatedIsNamed() {
    assertEquals(
        List.of(Rule.REPEATED),
        rules(
            NUMBER,
            TITLE,
            data("250", "  ", "a", "In lần 2"),
            data("100", "0 ", "a", "X"),
            data("100", "0 ", "a", "Y")));
    assertEquals(List.of(Rule.TWICE), rules(NUMBER, NUMBER, TITLE));
    assertEquals(
        List.of(Rule.SUBFIELD_TWICE), rules(NUMBER, data("245", "00", "a", "X", "a", "Y")));
  }

  @Test
  void indicatorsAndCodesAreHeldAgainstTheTable() {
    assertEquals(List.of(Rule.INDICATOR_VALUE), rules(NUMBER, data("245", "90", "a", "X")));
    assertEquals(List.of(Rule.INDICATOR), rules(NUMBER, data("245", "0Đ", "a", "X")));
    assertEquals(
        List.of(Rule.UNKNOWN_SUBFIELD), rules(NUMBER, data("245", "00", "a", "X", "z", "Y")));
    assertEquals(List.of(Rule.CODE), rules(NUMBER, data("245", "00", "a", "X", " ", "Y")));
    assertEquals(List.of(Rule.SUBFIELD_MISSING), rules(NUMBER, TITLE, data("650", " 4", "x", "Y")));
  }

  @Test
  void fieldsOfTheHouseAreNotJudged() {
    assertEquals(
        List.of(),
        rules(NUMBER, TITLE, data("912", "xy", "Z".toLowerCase(java.util.Locale.ROOT), "1")));
    assertEquals(List.of(), rules(NUMBER, TITLE, data("952", "  ", "p", "1", "p", "2", "7", "0")));
  }

  @Test
  void linkToTheOriginalScriptLeadsThereAndBack() {
    MarcField linked = data("245", "00", "6", "880-01", "a", "Đại Nam nhất thống chí");
    MarcField original = data("880", "00", "6", "245-01/$1", "a", "大南一統志");
    assertEquals(List.of(), rules(NUMBER, linked, original));
    assertEquals(List.of(Rule.LINK), rules(NUMBER, linked));
    assertEquals(List.of(Rule.LINK), rules(NUMBER, TITLE, original));
    assertEquals(List.of(), rules(NUMBER, TITLE, data("880", "3 ", "6", "246-00/$1", "a", "志")));
    assertEquals(
        List.of(Rule.LINK, Rule.SUBFIELD_MISSING).stream().sorted().toList(),
        rules(NUMBER, TITLE, data("880", "00", "a", "志")).stream().sorted().toList());
  }

  @Test
  void charactersThatStructureRecordsAreRefused() {
    assertEquals(List.of(Rule.CHARACTER), rules(NUMBER, data("245", "00", "a", "X\u001fbY")));
    assertEquals(List.of(Rule.CHARACTER), rules(NUMBER, data("245", "00", "a", "X\uFFFE")));
  }

  @Test
  void numbersAreChecked() {
    assertEquals(List.of(), rules(NUMBER, TITLE, data("020", "  ", "a", "978-604-1-00001-8")));
    assertEquals(
        List.of(Rule.CHECK_DIGIT),
        rules(NUMBER, TITLE, data("020", "  ", "a", "9786041000015 (b)")));
    assertEquals(
        List.of(), rules(NUMBER, TITLE, data("020", "  ", "a", "12345")), "a running number");
    assertEquals(List.of(Rule.LENGTH), rules(NUMBER, new MarcField.Control("008", "short"), TITLE));
    assertEquals(
        List.of(Rule.CHECK_DIGIT), rules(NUMBER, TITLE, data("022", "  ", "a", "0866-7650")));
  }

  @Test
  void leaderHasTheValuesOfMarc() {
    MarcRecord record = new MarcRecord("00000xa? a22000007c 4500", List.of(NUMBER, TITLE));
    assertEquals(
        List.of(Rule.LEADER, Rule.LEADER),
        MarcCheck.of(record).stream().map(Finding::rule).toList());
  }

  @Test
  void anEditIsBlamedForWhatItBroughtAlone() {
    MarcField faulty = data("245", "9 ", "a", "X", "z", "Y");
    MarcRecord came = record(NUMBER, faulty);
    assertEquals(
        List.of(), MarcCheck.ofEdited(came, record(NUMBER, data("650", " 4", "a", "Z"), faulty)));
    assertEquals(
        List.of(Rule.INDICATOR_VALUE),
        MarcCheck.ofEdited(came, record(NUMBER, data("650", "9 ", "a", "Z"), faulty)).stream()
            .map(Finding::rule)
            .distinct()
            .toList());
    assertEquals(
        List.of(Rule.CONTROL_NUMBER),
        MarcCheck.ofEdited(came, record(new MarcField.Control("001", "b2"), faulty)).stream()
            .map(Finding::rule)
            .toList());
  }

  private static List<Rule> rules(MarcField... fields) {
    return MarcCheck.of(record(fields)).stream().map(Finding::rule).toList();
  }

  private static MarcRecord record(MarcField... fields) {
    return new MarcRecord(LEADER, Arrays.asList(fields));
  }

  static MarcField data(String tag, String indicators, String... subfields) {
    List<MarcField.Subfield> all = new ArrayList<>();
    for (int i = 0; i < subfields.length; i += 2) {
      all.add(new MarcField.Subfield(subfields[i].charAt(0), subfields[i + 1]));
    }
    return new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), all);
  }
}
