package org.phohien.core.description;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.marc.Record;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Reason;

class MarcFileTest {

  private static final byte[] ONE = record("Một");
  private static final byte[] TWO = record("Hai");

  @Test
  void recordsComeWithTheirBytesAsTheyWere() {
    List<MarcReading> all = read(join(ONE, "\r\n".getBytes(UTF_8), TWO));
    assertEquals(List.of("1 Một", "2 Hai"), told(all));
    assertArrayEquals(ONE, all.getFirst().bytes());
    assertEquals(Checksum.of(TWO), all.getLast().sha512());
  }

  @Test
  void whereARecordBeginsIsKnown() {
    byte[] binary = join("\r\n".getBytes(UTF_8), ONE, "\0\n".getBytes(UTF_8), TWO);
    assertBytesAreThere(binary);
    byte[] xml =
        """
        <?xml version="1.0"?>
        <collection xmlns="http://www.loc.gov/MARC21/slim">
          <!-- <record> -->
          <record><leader>00000nam a2200000 a 4500</leader>
            <controlfield tag="001">một</controlfield></record>
          <record><leader>00000nam a2200000 a 4500</leader>
            <controlfield tag="001">hai</controlfield></record>
        </collection>
        """
            .getBytes(UTF_8);
    assertBytesAreThere(xml);
  }

  private static void assertBytesAreThere(byte[] file) {
    List<MarcReading> all = read(file);
    assertEquals(2, all.size());
    for (MarcReading one : all) {
      int from = (int) one.from();
      assertArrayEquals(one.bytes(), Arrays.copyOfRange(file, from, from + one.bytes().length));
    }
  }

  @Test
  void brokenDirectoryIsRefusedAndReadingGoesOn() {
    byte[] broken = ONE.clone();
    broken[Iso2709.LEADER + 4] = 'x';
    assertEquals(
        List.of("1 the length of field 001 is \"0x04\"", "2 Hai"), told(read(join(broken, TWO))));
  }

  @Test
  void lyingLengthIsRefusedAndReadingGoesOn() {
    byte[] broken = ONE.clone();
    broken[0] = '9';
    List<String> told = told(read(join(broken, TWO)));
    assertTrue(told.getFirst().startsWith("1 the leader says 9"), told.getFirst());
    assertEquals("2 Hai", told.getLast());
  }

  @Test
  void overlappingFieldsAreRefused() {
    byte[] broken = ONE.clone();
    System.arraycopy(broken, Iso2709.LEADER, broken, Iso2709.LEADER + 12, 12);
    assertEquals(List.of("1 field 001 lies over another field"), told(read(broken)));
  }

  @Test
  void fileThatEndsTooEarlySaysSo() {
    assertEquals(
        List.of("1 Một", "2 the file ends before the record does"),
        told(read(join(ONE, Arrays.copyOf(TWO, TWO.length - 5)))));
  }

  @Test
  void refusalIsABadRecordWithItsNumber() {
    MarcReading.Refused refused =
        assertInstanceOf(MarcReading.Refused.class, read("rubbish".getBytes(UTF_8)).getFirst());
    assertEquals(Reason.Rule.BAD_RECORD, refused.reason().rule());
    assertEquals("record 1: the file ends before the record does", refused.reason().detail());
  }

  @Test
  void emptyFileHasNoRecords() {
    assertEquals(List.of(), read(new byte[0]));
  }

  @Test
  void marc8IsDecoded() {
    Record plain = Marc.record(MarcForm.RECORD.leader());
    plain.addVariableField(Marc.field("245", "00", "a", "Mxy"));
    byte[] marc8 = Iso2709.write(plain);
    marc8[9] = ' ';
    int at = new String(marc8, ISO_8859_1).indexOf("Mxy");
    marc8[at + 1] = (byte) 0xE2; // the acute of ANSEL stands before its letter
    marc8[at + 2] = 'a';
    assertEquals(List.of("1 Má"), told(read(marc8)));
  }

  @Test
  void utf8IsRecognisedWhereTheLeaderForgotToSaySo() {
    byte[] unmarked = ONE.clone();
    unmarked[9] = ' ';
    assertEquals(List.of("1 Một"), told(read(unmarked)));
  }

  @Test
  void otherBytesThanTheLeaderPromisesAreRefused() {
    byte[] broken = ONE.clone();
    broken[new String(ONE, ISO_8859_1).indexOf('M') + 1] = (byte) 0xFF;
    assertTrue(told(read(broken)).getFirst().startsWith("1 text is not UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<controlfield tag=\"245\">nhan đề</controlfield>",
        "<controlfield tag=\"000\">x</controlfield>",
        "<datafield tag=\"001\" ind1=\" \" ind2=\" \"><subfield code=\"a\">x</subfield></datafield>",
        "<controlfield tag=\"001\">x</controlfield><leader>00000nam a2200000 a 4500</leader>"
      })
  void fieldWhereNobodyWouldLookForItIsRefused(String fields) {
    String record = "<record><leader>00000nam a2200000 a 4500</leader>" + fields + "</record>";
    List<MarcReading> all = read(("<collection>" + record + "</collection>").getBytes(UTF_8));
    assertEquals(1, all.size());
    assertInstanceOf(MarcReading.Refused.class, all.getFirst());
  }

  @Test
  void xmlInWhichNoRecordCanBeFoundIsRefusedAndNotTakenForAnEmptyFile() {
    String records =
        "<collection><record><leader>00000nam a2200000 a 4500</leader></record></collection>";
    for (byte[] file : List.of(records.getBytes(UTF_16), "<html></html>".getBytes(UTF_8))) {
      assertInstanceOf(MarcReading.Refused.class, read(file).getFirst());
    }
  }

  @Test
  void xmlFileIsReadRecordByRecord() {
    String file =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <record> --><marc:collection"
            + " xmlns:marc=\"http://www.loc.gov/MARC21/slim\">\n"
            + prefixed("Một")
            + "<marc:record><marc:leader>too"
            + " short</marc:leader></marc:record><marc:record><marc:leader>00000nam a2200000  "
            + " 4500</marc:leader><marc:x></marc:record><marc:record><marc:leader>"
            + prefixed("Hai")
            + "</marc:collection>";
    List<MarcReading> all = read(file.getBytes(UTF_8));
    List<String> told = told(all);
    assertEquals(5, told.size(), told.toString());
    assertEquals("1 Một", told.get(0));
    assertEquals("2 the leader has 9 characters, expected 24", told.get(1));
    assertTrue(told.get(2).startsWith("3 an element <x>"), told.get(2));
    assertEquals("4 the record has no end before the next one", told.get(3));
    assertEquals("5 Hai", told.get(4));
    assertArrayEquals(prefixed("Hai").getBytes(UTF_8), all.getLast().bytes());
  }

  @Test
  void documentTypeIsRefused() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><collection><record>&a;</record></collection>";
    assertEquals(
        List.of("1 the file has a document type, which is not read"),
        told(read(bomb.getBytes(UTF_8))));
  }

  @Test
  void damagedBytesNeverEndInAnException() {
    Random random = new Random(3);
    byte[] binary = join(ONE, TWO, ONE);
    byte[] xml =
        ("<collection>" + prefixed("Một") + prefixed("Hai") + "</collection>").getBytes(UTF_8);
    for (int round = 0; round < 4000; round++) {
      byte[] damaged = (round % 2 == 0 ? binary : xml).clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      int number = 1;
      for (MarcReading reading : read(Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)))) {
        assertEquals(number++, reading.number());
        if (reading instanceof MarcReading.Read record) {
          record.entry();
        }
      }
    }
  }

  private static String prefixed(String title) {
    return new String(
            MarcXml.write(
                ToMarc.record(Source.stored(OneOfEachKind.described(Description.titled(title))))),
            UTF_8)
        .replaceAll("<(/?)(\\w)", "<$1marc:$2")
        .replace(" xmlns=", " xmlns:marc=");
  }

  private static byte[] record(String title) {
    return Iso2709.write(
        ToMarc.record(Source.stored(OneOfEachKind.described(Description.titled(title)))));
  }

  private static List<MarcReading> read(byte[] file) {
    try (Stream<MarcReading> all = MarcFile.read(new ByteArrayInputStream(file))) {
      return all.toList();
    }
  }

  private static List<String> told(List<MarcReading> all) {
    return all.stream().map(MarcFileTest::told).toList();
  }

  private static String told(MarcReading reading) {
    return switch (reading) {
      case MarcReading.Read read -> read.number() + " " + read.entry().description().title();
      case MarcReading.Refused refused ->
          refused.reason().detail().replaceFirst("record (\\d+):", "$1");
    };
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (byte[] part : parts) {
        all.write(part);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return all.toByteArray();
  }
}
