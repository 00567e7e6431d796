package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/** Records that were made to break something, or break it by accident. */
class HostileRecordsTest {

  private static final MarcManner MENDING = new MarcManner(true, Optional.empty());

  @Test
  void leaderThatLiesAboutItsLengthIsRefusedOrMendedAndTheNextRecordIsRead() {
    for (String lie : List.of("00001", "99999", "abcde", "-0001", "     ")) {
      byte[] file = concatenated(lying(lie, 0), record("Thật"));
      assertEquals(List.of(false, true), read(file, MarcManner.strict()), lie);
      assertEquals(List.of(true, true), read(file, MENDING), lie);
    }
  }

  @Test
  void directoryWhoseFieldsLieOverEachOtherIsNotBelieved() {
    MarcRecord two =
        new MarcRecord(
            "00000nam a22000007c 4500", List.of(data("245", "Thật"), data("500", "Ghi")));
    byte[] bytes = NativeMarc.write(two, false);
    // the second entry points at the first field
    System.arraycopy(bytes, 24 + 3, bytes, 36 + 3, 9);
    assertEquals(List.of(false), read(bytes, MarcManner.strict()));
    NativeMarc mended = NativeMarc.read(bytes, Optional.empty()).orElseThrow();
    assertEquals(
        List.of("245 ## $a Thật", "500 ## $a Ghi"),
        mended.record().fields().stream().map(MarcField::line).toList());
    assertEquals(1, mended.repairs().size(), mended.repairs().toString());
  }

  @Test
  void recordOfMoreThan99999BytesIsReadMendedAndGoesOutAsXml() {
    MarcRecord record =
        new MarcRecord(
            "00000nam a22000007c 4500",
            Stream.concat(
                    Stream.of(data("245", "Rất dài")),
                    Stream.generate(() -> data("500", "x".repeat(9_000))).limit(15))
                .toList());
    byte[] xml = NativeMarc.write(record, false);
    assertEquals('<', xml[0]);
    assertEquals(
        record.fields(), NativeMarc.read(xml, Optional.empty()).orElseThrow().record().fields());
    // as old systems write them: the length is cut to its last five digits, addresses run over
    StringBuilder directory = new StringBuilder();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      String content = "  \u001fa" + "y".repeat(9_000) + "\u001e";
      directory.append(
          "%s%04d%05d"
              .formatted(i == 0 ? "245" : "500", content.length(), fields.length() % 100_000));
      fields.append(content);
    }
    int base = 24 + directory.length() + 1;
    int length = (base + fields.length() + 1) % 100_000;
    String iso =
        "%05dnam a22%05d   4500".formatted(length, base) + directory + "\u001e" + fields + "\u001d";
    byte[] bytes = iso.getBytes(StandardCharsets.US_ASCII);
    assertTrue(bytes.length > 99_999);
    assertEquals(List.of(false), read(bytes, MarcManner.strict()));
    assertEquals(
        14, NativeMarc.read(bytes, Optional.empty()).orElseThrow().record().fields().size());
  }

  @Test
  void charactersNoXmlCanHoldStayInTheNativeRecordAndBreakNoDissemination() {
    String odd = "Phố\u0000 Hiến\uFFFE \u0007xưa\u000b \u0085nay\uFFFF";
    MarcRecord record =
        new MarcRecord("00000nam a22000007c 4500", List.of(data("245", odd), data("500", odd)));
    byte[] bytes = NativeMarc.write(record, false);
    NativeMarc came = NativeMarc.read(bytes, Optional.empty()).orElseThrow();
    assertEquals(record.fields(), came.record().fields());
    assertArrayEquals(bytes, NativeMarc.write(came.record(), false));
    Item item =
        new Item(
            new ItemId("r1"),
            new Kind.CatalogueRecord(),
            NativeMarc.entry(record).description(),
            Rights.unknown(),
            List.of());
    for (Dissemination one : Disseminations.of(item, Set.of(), Optional.of(came))) {
      String text = new String(one.xml(), StandardCharsets.UTF_8);
      assertTrue(text.contains("Phố Hiến"), text);
      assertTrue(
          text.chars().noneMatch(c -> c == 0 || c == 7 || c == 0xB || c == 0xFFFE || c == 0xFFFF),
          one.prefix());
    }
  }

  @Test
  void noBytesBreakTheReading() {
    Random random = new Random(2709);
    byte[] sound = concatenated(record("Một"), record("Hai"), record("Ba"));
    for (int i = 0; i < 3_000; i++) {
      byte[] spoiled = sound.clone();
      for (int n = 0; n < 1 + random.nextInt(8); n++) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
      }
      assertFalse(read(spoiled, MENDING).isEmpty() && read(spoiled, MarcManner.strict()).isEmpty());
    }
  }

  /** Which of the records could be read. */
  private static List<Boolean> read(byte[] file, MarcManner manner) {
    try (Stream<MarcReading> all = MarcFile.read(new ByteArrayInputStream(file), manner)) {
      return all.map(r ->
              r instanceof MarcReading.Read one && !one.entry().description().title().isEmpty())
          .toList();
    }
  }

  private static byte[] lying(String lie, int at) {
    byte[] record = record("Dối");
    System.arraycopy(lie.getBytes(StandardCharsets.US_ASCII), 0, record, at, lie.length());
    return record;
  }

  private static byte[] record(String title) {
    return NativeMarc.write(
        new MarcRecord(
            "00000nam a22000007c 4500",
            List.of(new MarcField.Control("001", "b1"), data("245", title))),
        false);
  }

  private static byte[] concatenated(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static MarcField data(String tag, String text) {
    return new MarcField.Data(tag, ' ', ' ', List.of(new MarcField.Subfield('a', text)));
  }
}
