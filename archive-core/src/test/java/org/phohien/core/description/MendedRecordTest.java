package org.phohien.core.description;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marc4j.marc.Record;

class MendedRecordTest {

  private static final byte[] SOUND = sound();

  @Test
  void aSoundRecordNeedsNoMending() throws BadMarc {
    MarcReading.Read read = mended(SOUND);
    assertEquals(List.of(), read.repairs());
    assertEquals("Địa chí Hưng Yên", title(read));
  }

  @Test
  void aLeaderThatLiesIsCountedAnewAndTheBytesStayAsTheyCame() throws BadMarc {
    byte[] bytes = changed(0, "99999");
    System.arraycopy("33".getBytes(ISO_8859_1), 0, bytes, 10, 2);
    System.arraycopy("00000".getBytes(ISO_8859_1), 0, bytes, 12, 5);

    MarcReading.Read read = mended(bytes);

    assertEquals(3, read.repairs().size(), read.repairs().toString());
    assertEquals("Địa chí Hưng Yên", title(read));
    assertArrayEquals(bytes, read.bytes());
  }

  @Test
  void fieldsAreCutAtTheirEndsWhereTheDirectoryLies() throws BadMarc {
    MarcReading.Read read = mended(changed(Iso2709.LEADER + 3, "0099"));
    assertEquals(
        List.of("directory: lengths do not fit; fields are cut at their ends"), read.repairs());
    assertEquals("Địa chí Hưng Yên", title(read));
  }

  @Test
  void entriesThatLieOverEachOtherAreNotReadTwice() throws BadMarc {
    byte[] bytes = SOUND.clone();
    // the second entry points to the field of the first
    System.arraycopy(bytes, Iso2709.LEADER + 3, bytes, Iso2709.LEADER + 15, 9);
    MarcReading.Read read = mended(bytes);
    assertEquals(1, read.repairs().size());
    assertEquals("Địa chí Hưng Yên", title(read));
  }

  @Test
  void textThatIsNotWhatTheLeaderSaysIsNamedWithItsField() throws BadMarc {
    byte[] bytes = SOUND.clone();
    int at = new String(bytes, ISO_8859_1).indexOf("\u00C4\u0090");
    bytes[at + 1] = (byte) 0xFF;
    MarcReading.Read read = mended(bytes);
    assertTrue(read.repairs().getFirst().startsWith("245: text is not UTF-8"), read.toString());
  }

  @Test
  void whatWouldHaveToBeGuessedIsRefused() {
    assertThrows(BadMarc.class, () -> mended(changed(Iso2709.LEADER, "\n\n\n")));
    assertThrows(BadMarc.class, () -> mended("rubbish".getBytes(UTF_8)));
    String oneFieldLess = new String(SOUND, ISO_8859_1).replaceFirst("\u001E1 \u001F", "1 \u001F");
    byte[] bytes = oneFieldLess.getBytes(ISO_8859_1);
    assertThrows(BadMarc.class, () -> mended(bytes));
  }

  @Test
  void aFieldThatNoneIsIsNamedAndLeftOut() throws BadMarc {
    byte[] bytes = changed(Iso2709.LEADER, "000");
    assertThrows(BadMarc.class, () -> new Iso2709(Optional.empty()).read(1, 0, bytes));
    MarcReading.Read read = mended(bytes);
    assertEquals(List.of("000: no such field, left out"), read.repairs());
    assertEquals("Địa chí Hưng Yên", title(read));
  }

  @Test
  void aFieldWithoutIndicatorsAndSubfieldsIsReadAsItsText() throws BadMarc {
    String bare = new String(SOUND, ISO_8859_1).replace("10\u001Fa", "abcd");
    MarcReading.Read read = mended(bare.getBytes(ISO_8859_1));
    assertEquals("abcdĐịa chí Hưng Yên", title(read));
    assertEquals(List.of("245: no indicators and no subfields, read as $a"), read.repairs());
  }

  private static MarcReading.Read mended(byte[] bytes) throws BadMarc {
    return assertInstanceOf(
        MarcReading.Read.class, MendedRecord.read(1, 0, bytes, new MarcText(Optional.empty())));
  }

  private static String title(MarcReading.Read read) {
    return read.entry().description().title();
  }

  private static byte[] changed(int at, String by) {
    byte[] bytes = SOUND.clone();
    System.arraycopy(by.getBytes(ISO_8859_1), 0, bytes, at, by.length());
    return bytes;
  }

  private static byte[] sound() {
    Record record = Marc.record("00000nam a2200000 a 4500");
    record.addVariableField(Marc.control("001", "b1"));
    record.addVariableField(Marc.field("100", "1 ", "a", "Nguyễn Văn An"));
    record.addVariableField(Marc.field("245", "10", "a", "Địa chí Hưng Yên"));
    return Iso2709.write(record);
  }
}
