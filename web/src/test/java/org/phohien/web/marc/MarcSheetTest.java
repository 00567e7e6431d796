package org.phohien.web.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.description.MarcReading;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.description.RealRecords;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.web.visit.Parameters;

class MarcSheetTest {

  private static final String LEADER = "00000nam a2200000 a 4500";

  @Test
  void editingOneFieldOfARealRecordLeavesAllOthersByteForByte() throws IOException {
    Random random = new Random(7539);
    try (Stream<MarcReading> all = RealRecords.read()) {
      all.forEach(reading ->
          editOne(
              NativeMarc.read(reading.bytes(), Optional.empty()).orElseThrow().record(), random));
    }
  }

  @Test
  void editingOneFieldOfAnyRecordLeavesAllOthersAsTheyAre() {
    Random random = new Random(2005);
    for (int i = 0; i < 3_000; i++) {
      editOne(strange(random), random);
    }
  }

  private static void editOne(MarcRecord record, Random random) {
    assertEquals(record, through(MarcSheet.of(record)).over(record), "nothing was typed");
    int at = random.nextInt(record.fields().size());
    MarcSheet form = MarcSheet.of(record);
    List<MarcRow> rows = new ArrayList<>(form.rows());
    MarcRow row = rows.get(at);
    MarcRow typed =
        row.control()
            ? new MarcRow(row.tag(), "", "", row.data() + "x", List.of(), row.was())
            : row.with(
                Stream.concat(row.cells().stream(), Stream.of(new MarcRow.Cell("a", "Sửa ở đây")))
                    .toList());
    rows.set(at, typed);
    MarcRecord edited = through(new MarcSheet(form.leader(), rows)).over(record);
    assertEquals(record.fields().size(), edited.fields().size());
    for (int i = 0; i < record.fields().size(); i++) {
      if (i != at) {
        assertEquals(record.fields().get(i), edited.fields().get(i));
      }
    }
    assertTrue(!record.fields().get(at).equals(edited.fields().get(at)));
    if (edited.fields().get(at) instanceof MarcField.Data changed) {
      MarcField.Data before = (MarcField.Data) record.fields().get(at);
      // what was not typed over in the field itself stays, too; blank subfields go
      List<MarcField.Subfield> kept =
          before.subfields().stream().filter(s -> !s.value().isBlank()).toList();
      assertEquals(
          kept, changed.subfields().subList(0, changed.subfields().size() - 1), before.line());
    }
  }

  @Test
  void formThatCameInPartIsNone() {
    assertEquals(Optional.empty(), MarcSheet.typed(new Parameters(Map.of("rows", List.of("0")))));
  }

  @Test
  void buttonsAddMoveAndRemove() {
    MarcSheet form = MarcSheet.of(record(data("245", "a", "X"), data("650", "a", "Y")));
    MarcSheet more = form.after("new", "300").sheet();
    assertEquals(List.of("245", "300", "650"), tags(more));
    assertEquals(1, form.after("new", "300").row());
    assertEquals(List.of("300", "245", "650"), tags(more.after("up:1", "").sheet()));
    assertEquals(List.of("245", "650", "300"), tags(more.after("down:1", "").sheet()));
    assertEquals(List.of("245", "300"), tags(more.after("drop:2", "").sheet()));
    assertEquals(
        List.of("a", "b"),
        form.after("more:0", "").sheet().rows().getFirst().cells().stream()
            .map(MarcRow.Cell::code)
            .toList());
    for (String odd : List.of("drop:9", "up:-1", "drop:x", "", "nonsense", "up")) {
      assertEquals(form, form.after(odd, "").sheet(), odd);
    }
    assertEquals(form, form.after("new", "<b>").sheet());
  }

  @Test
  void blankNewFieldIsNoField() {
    MarcRecord record = record(data("245", "a", "X"));
    MarcSheet form = MarcSheet.of(record).after("new", "520").sheet();
    assertEquals(record, through(form).over(record));
  }

  @Test
  void originalScriptIsAnEightEightyLinkedBothWays() {
    MarcRecord record = record(data("245", "a", "Đại Nam nhất thống chí"), data("952", "p", "1"));
    MarcSheet form = MarcSheet.of(record).after("pair:0", "").sheet();
    assertEquals(List.of("245", "880", "952"), tags(form));
    List<MarcRow> rows = new ArrayList<>(form.rows());
    rows.set(
        1,
        rows.get(1).with(List.of(rows.get(1).cells().getFirst(), new MarcRow.Cell("a", "大南一統志"))));
    MarcRecord edited = through(new MarcSheet(form.leader(), rows)).over(record);
    assertEquals(
        List.of(
            "245 00 $6 880-01 $a Đại Nam nhất thống chí",
            "880 00 $6 245-01/$1 $a 大南一統志",
            "952 00 $p 1"),
        edited.fields().stream().map(MarcField::line).toList());
    assertEquals(form, form.after("pair:0", "").sheet(), "it has one");
  }

  @Test
  void leaderIsSetByItsPlaces() {
    MarcRecord record = record(data("245", "a", "X"));
    Map<Integer, String> leader = new LinkedHashMap<>(MarcSheet.of(record).leader());
    leader.put(6, "t");
    leader.put(17, "#");
    leader.put(18, "longer");
    MarcSheet form = new MarcSheet(leader, MarcSheet.of(record).rows());
    assertEquals("00000ntm a2200000 a 4500", through(form).over(record).leader());
  }

  /** The form on its way through a browser: names and values, lines ended with CR LF. */
  private static MarcSheet through(MarcSheet form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.leader().forEach((at, value) -> values.put("l" + at, List.of(value)));
    IntStream.range(0, form.rows().size()).forEach(i -> put(values, i, form.rows().get(i)));
    values.put("rows", List.of("" + form.rows().size()));
    values.put("end", List.of("yes"));
    return MarcSheet.typed(new Parameters(values)).orElseThrow();
  }

  private static void put(Map<String, List<String>> values, int i, MarcRow row) {
    values.put("t" + i, List.of(row.tag()));
    row.was().ifPresent(was -> values.put("w" + i, List.of("" + was)));
    if (row.control()) {
      values.put("d" + i, List.of(row.data()));
    } else {
      values.put("i" + i, List.of(row.first()));
      values.put("j" + i, List.of(row.second()));
      values.put("c" + i, row.cells().stream().map(MarcRow.Cell::code).toList());
      values.put("v" + i, row.cells().stream().map(c -> c.value().replace("\n", "\r\n")).toList());
    }
  }

  /** A record with everything that came along in the old days. */
  private static MarcRecord strange(Random random) {
    String letters = "aăâđ ế \u0301\u0323\u0000\u0007\n\t\uFFFE$#<>&\"' 漢字𠀋.";
    List<MarcField> fields = new ArrayList<>();
    fields.add(new MarcField.Control("001", "b1"));
    for (int f = 0; f < 1 + random.nextInt(12); f++) {
      List<MarcField.Subfield> subfields = new ArrayList<>();
      for (int s = 0; s < random.nextInt(4); s++) {
        StringBuilder value = new StringBuilder("x");
        random
            .ints(random.nextInt(20), 0, letters.length())
            .forEach(i -> value.append(letters.charAt(i)));
        subfields.add(new MarcField.Subfield("ab 9#".charAt(random.nextInt(5)), value.toString()));
      }
      subfields.add(new MarcField.Subfield('a', "x"));
      fields.add(
          new MarcField.Data(
              "" + (100 + random.nextInt(800)),
              " #01".charAt(random.nextInt(4)),
              "a 9".charAt(random.nextInt(3)),
              subfields));
    }
    return new MarcRecord(LEADER, fields);
  }

  private static MarcRecord record(MarcField... fields) {
    return new MarcRecord(LEADER, List.of(fields));
  }

  private static MarcField data(String tag, String code, String value) {
    return new MarcField.Data(
        tag, '0', '0', List.of(new MarcField.Subfield(code.charAt(0), value)));
  }

  private static List<String> tags(MarcSheet form) {
    return form.rows().stream().map(MarcRow::tag).toList();
  }
}
