package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/** A record to work on loses nothing of what came, on the way in and out. */
class NativeMarcTest {

  private static final URI SITE = URI.create("https://thuvien.example");

  @Test
  void noFieldOfTenThousandRealRecordsIsLostOnTheWayThroughTheModel() throws IOException {
    int fields = 0;
    List<String> lost = new ArrayList<>();
    try (Stream<MarcReading> all = RealRecords.read()) {
      for (MarcReading reading : (Iterable<MarcReading>) all::iterator) {
        // the bytes stay behind: only what the model holds goes on
        MarcRecord record = read(reading.bytes()).record();
        for (boolean xml : new boolean[] {false, true}) {
          byte[] out = NativeMarc.write(record, xml);
          MarcRecord again = read(out).record();
          for (MarcField field : record.fields()) {
            fields++;
            // two of the records have a blank as the code of a subfield, which XML can't hold
            if (!again.fields().contains(field) && !(xml && field.line().contains("$  "))) {
              lost.add(reading.number() + " " + field.line());
            }
          }
          assertEquals(record.fields().size(), again.fields().size());
        }
        assertEquals(contents(reading.bytes()), contents(NativeMarc.write(record, false)));
      }
    }
    System.out.println(fields + " fields came back, " + lost.size() + " were lost");
    assertEquals(List.of(), lost);
    assertTrue(fields > 140_000, fields + " fields");
  }

  @Test
  void anEditOfTheDescriptionTouchesTheFieldsThatSayIt() {
    NativeMarc came =
        sample(
            data("082", "04", "a", "959.7", "2", "23"),
            data("100", "0 ", "a", "Nguyễn Văn Mộc"),
            data("245", "10", "a", "Phố Hiến :", "b", "khảo cứu /", "c", "Nguyễn Văn Mộc"),
            data("300", "  ", "a", "214 tr."),
            data("500", "  ", "a", "Có mục lục"),
            data("650", " 4", "a", "Lịch sử"),
            data("952", "  ", "p", "0001", "7", "0"));
    Item item = item(came.record());
    assertEquals(came.record(), came.toward(item, SITE));

    Item titled = item.with(item.description().draft().title("Phố Hiến xưa").finished());
    List<String> lines = lines(came.toward(titled, SITE));
    assertEquals("245 10 $a Phố Hiến xưa $c Nguyễn Văn Mộc", lines.get(3));
    assertEquals(lines(came.record()).size(), lines.size());
    assertTrue(lines.contains("952 ## $p 0001 $7 0"), lines.toString());
    assertTrue(lines.contains("082 04 $a 959.7 $2 23"), lines.toString());

    Item authored =
        item.with(item.description().draft().agents(Agent.author("Lê Quý Đôn")).finished());
    lines = lines(came.toward(authored, SITE));
    assertTrue(lines.get(2).contains("Lê Quý Đôn"), lines.toString());
    assertEquals("245 10 $a Phố Hiến : $b khảo cứu / $c Nguyễn Văn Mộc", lines.get(3));
  }

  @Test
  void aPartTheDescriptionDropsIsDroppedAndANewOneFindsItsPlace() {
    NativeMarc came =
        sample(
            data("245", "00", "a", "Phố Hiến"),
            data("650", " 4", "a", "Lịch sử"),
            data("952", "  ", "p", "0001"));
    Item item = item(came.record());
    Item other =
        item.with(item.description().draft().subjects().summary("Về một đô thị cổ").finished());
    assertEquals(
        List.of("001 b1", "245 00 $a Phố Hiến", "520 ## $a Về một đô thị cổ", "952 ## $p 0001"),
        lines(came.toward(other, SITE)));
  }

  @Test
  void aControlNumberThatStandsTwiceIsNotSilentlyLost() {
    MarcRecord twice =
        new MarcRecord(
            "00000nam a22000007c 4500",
            List.of(new MarcField.Control("001", "b1"), data("245", "00", "a", "X")));
    String text = new String(NativeMarc.write(twice, true), StandardCharsets.UTF_8);
    String number = "<controlfield tag=\"001\">b1</controlfield>";
    assertTrue(text.contains(number), text);
    String doubled = text.replace(number, number + number);
    assertEquals(
        Optional.empty(),
        NativeMarc.read(doubled.getBytes(StandardCharsets.UTF_8), Optional.empty()));
  }

  /** The fields of a record as their bytes stand in it. */
  private static List<String> contents(byte[] record) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    int base = Integer.parseInt(text.substring(12, 17));
    List<String> contents = new ArrayList<>();
    for (int at = 24; at < base - 1; at += 12) {
      int start = base + Integer.parseInt(text.substring(at + 7, at + 12));
      int length = Integer.parseInt(text.substring(at + 3, at + 7));
      contents.add(text.substring(at, at + 3) + text.substring(start, start + length));
    }
    return contents.stream().sorted().toList();
  }

  private static NativeMarc sample(MarcField... fields) {
    List<MarcField> all = new ArrayList<>();
    all.add(new MarcField.Control("001", "b1"));
    all.addAll(List.of(fields));
    MarcRecord record = new MarcRecord("00000nam a22000007c 4500", all);
    return read(NativeMarc.write(record, false));
  }

  private static NativeMarc read(byte[] bytes) {
    return NativeMarc.read(bytes, Optional.empty()).orElseThrow();
  }

  private static Item item(MarcRecord record) {
    return new Item(
        new ItemId("b1"),
        new Kind.CatalogueRecord(),
        NativeMarc.entry(record).description(),
        Rights.unknown(),
        List.of());
  }

  private static List<String> lines(MarcRecord record) {
    return record.fields().stream().map(MarcField::line).toList();
  }

  private static MarcField data(String tag, String indicators, String... subfields) {
    List<MarcField.Subfield> all = new ArrayList<>();
    for (int i = 0; i < subfields.length; i += 2) {
      all.add(new MarcField.Subfield(subfields[i].charAt(0), subfields[i + 1]));
    }
    return new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), all);
  }
}
