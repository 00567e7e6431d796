package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.description.IsisWriter.Field;
import org.phohien.core.marc.MarcField;
import org.phohien.core.text.LegacyEncoding;

/** Files that are not MARC's own: CDS/ISIS as it lies on disk and as it exports, MARC-in-JSON. */
class RecordFormTest {

  /** Hưng Yên in TCVN3, a byte a character. */
  private static final String HUNG_YEN = "H\u00adng Y\u00aan";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {18, 20})
  void masterFileIsReadWithAndWithoutItsReferences(int leader) throws IOException {
    IsisWriter isis = new IsisWriter(leader);
    for (int i = 0; i < 300; i++) {
      isis.add(
          i == 7,
          new Field(245, "10^a" + HUNG_YEN + "^b" + "x".repeat(i % 90)),
          new Field(653, "tu khoa " + i));
    }
    Path file = Files.write(folder.resolve("SACH.mst"), isis.master());
    List<List<String>> walked = read(file, RecordForm.ISIS_MASTER);
    Files.write(folder.resolve("SACH.xrf"), isis.references());
    List<List<String>> followed = read(file, RecordForm.ISIS_MASTER);

    assertEquals(299, followed.size());
    assertEquals(followed, walked);
    assertEquals(
        List.of("245 10 $a Hưng Yên $b ", "653 ## $a tu khoa 0", "035 ## $a (SACH)1"),
        followed.getFirst());
  }

  @Test
  void headersThatLieAreRefusedRecordByRecord() throws IOException {
    IsisWriter isis = new IsisWriter(18);
    for (int i = 0; i < 3; i++) {
      isis.add(false, new Field(245, "^aX" + i));
    }
    byte[] master = isis.master();
    int second = 64 + 18 + 6 + 4;
    master[second + 18 + 4] = 120; // the length of its field leads out of the record
    Path file = Files.write(folder.resolve("a.mst"), master);
    Files.write(folder.resolve("a.xrf"), isis.references());
    Path out = folder.resolve("out.mrc");
    List<RecordForm.NotTaken> refused = RecordForm.ISIS_MASTER.toIso2709(file, out);
    assertEquals(List.of(2), refused.stream().map(RecordForm.NotTaken::number).toList());
    assertTrue(refused.getFirst().reason().detail().contains("field 245 lies outside"));
    assertEquals(2, lines(out).size());
  }

  @Test
  void noBytesBreakTheReading() throws IOException {
    Random random = new Random(512);
    IsisWriter isis = new IsisWriter(18);
    for (int i = 0; i < 20; i++) {
      isis.add(false, new Field(245, "^aX" + i), new Field(100, "^aY"));
    }
    byte[] sound = isis.master();
    for (int run = 0; run < 500; run++) {
      byte[] spoiled = sound.clone();
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("b.mst"), spoiled);
      Path out = folder.resolve("b.mrc");
      RecordForm.ISIS_MASTER.toIso2709(file, out);
      lines(out);
      Files.write(folder.resolve("b.xrf"), spoiled);
      RecordForm.ISIS_MASTER.toIso2709(file, out);
      lines(out);
      Files.delete(folder.resolve("b.xrf"));
    }
  }

  @Test
  void otherFilesAreNoMasterFiles() throws IOException {
    for (String text : List.of("", "x", "not a master file at all ".repeat(10), "\0".repeat(900))) {
      Path file = Files.writeString(folder.resolve("c.mst"), text);
      List<RecordForm.NotTaken> refused =
          RecordForm.ISIS_MASTER.toIso2709(file, folder.resolve("c.mrc"));
      assertEquals(1, refused.size());
      assertTrue(refused.getFirst().reason().detail().contains("no master file"), text);
    }
  }

  @Test
  void exportInLinesOfEightyIsRead() throws IOException {
    String one =
        IsisWriter.exported(
            new Field(245, "^a" + HUNG_YEN + "^b" + "\u00ae\u00dea chi ".repeat(20)));
    String two = IsisWriter.exported(new Field(245, "^aHai"), new Field(100, "^aNguyen Van Moc"));
    String lie = "99" + IsisWriter.exported(new Field(245, "^aDoi")).substring(2);
    Path file = Files.write(folder.resolve("x.iso"), IsisWriter.bytes(one, two, one));
    assertEquals(RecordForm.ISIS_ISO, RecordForm.of(file));
    List<List<String>> records = read(file, RecordForm.ISIS_ISO);
    assertEquals(3, records.size());
    assertTrue(
        records.getFirst().getFirst().startsWith("245 ## $a Hưng Yên $b địa chi"),
        records.toString());
    assertEquals(List.of("245 ## $a Hai", "100 ## $a Nguyen Van Moc"), records.get(1));

    Path lying = Files.write(folder.resolve("y.iso"), IsisWriter.bytes(one, lie));
    List<RecordForm.NotTaken> refused =
        RecordForm.ISIS_ISO.toIso2709(lying, folder.resolve("y.mrc"));
    assertEquals(List.of(2), refused.stream().map(RecordForm.NotTaken::number).toList());
  }

  @Test
  void marcInJsonIsReadOneByOneAndInAnArray() throws IOException {
    String record =
        """
        {"leader":"01471cjm a2200349 a 4500","fields":[{"001":"5674874"},
         {"245":{"ind1":"0","ind2":"4","subfields":[{"a":"Phố Hiến :"},{"b":"\u6191\u5eb8"}]}}]}
        """;
    String broken = "{\"leader\":\"short\",\"fields\":[]}";
    for (String text :
        List.of(record + broken + record, "[" + record + "," + broken + "," + record + "]")) {
      Path file = Files.writeString(folder.resolve("z.json"), text);
      assertEquals(RecordForm.MARC_JSON, RecordForm.of(file));
      Path out = folder.resolve("z.mrc");
      List<RecordForm.NotTaken> refused = RecordForm.MARC_JSON.toIso2709(file, out);
      assertEquals(List.of(2), refused.stream().map(RecordForm.NotTaken::number).toList());
      assertEquals(List.of("001 5674874", "245 04 $a Phố Hiến : $b 憑庸"), lines(out).getFirst());
      assertEquals(2, lines(out).size());
    }
    Path file = Files.writeString(folder.resolve("z.json"), record + "{\"leader\":");
    assertEquals(1, RecordForm.MARC_JSON.toIso2709(file, folder.resolve("z.mrc")).size());
  }

  @Test
  void realRecordsAsJsonComeBackWhole() throws IOException {
    Path fixture = Shared.path("marc/fixtures");
    List<Path> files;
    try (Stream<Path> all = Files.list(fixture)) {
      files = all.filter(f -> f.toString().endsWith(".json")).toList();
    }
    for (Path file : files) {
      Path out = folder.resolve("fixture.mrc");
      List<RecordForm.NotTaken> refused = RecordForm.of(file).toIso2709(file, out);
      assertTrue(lines(out).size() + refused.size() > 0, file.toString());
    }
  }

  private List<List<String>> read(Path file, RecordForm form) {
    Path out = folder.resolve("out.mrc");
    assertEquals(List.of(), form.toIso2709(file, out));
    return lines(out);
  }

  private static List<List<String>> lines(Path file) {
    MarcManner tcvn = new MarcManner(false, Optional.of(LegacyEncoding.TCVN3));
    try (Stream<MarcReading> all = MarcFile.read(file, tcvn)) {
      return all.map(r -> Marc.values(((MarcReading.Read) r).record()))
          .map(r -> r.fields().stream().map(MarcField::line).toList())
          .toList();
    }
  }
}
