package org.phohien.samples.generator;

import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/**
 * As many MARC 21 records as wanted (ISO 2709, UTF-8), of books that never were: each with a number
 * of its own, an author, a title of words a catalogue is made of, place, publisher, year, extent,
 * subjects.
 */
public final class ManyRecords {

  private static final MarcFactory FACTORY = MarcFactory.newInstance();
  private static final List<String> WORKS =
      List.of("Lịch sử", "Địa chí", "Văn bia", "Truyện kể", "Thơ ca", "Nghề", "Lễ hội", "Gia phả");
  private static final List<String> OF =
      List.of(
          "làng Nôm", "Phố Hiến", "phủ Khoái Châu", "đất Xích Đằng", "sông Hồng", "huyện Ân Thi");
  private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ");
  private static final List<String> GIVEN = List.of("Văn An", "Thị Bưởi", "Hữu Chỉnh", "Đức Dũng");
  private static final List<String> SUBJECTS =
      List.of("Văn hóa dân gian", "Lịch sử địa phương", "Nông nghiệp", "Kiến trúc", "Tín ngưỡng");

  private final Random random;

  /**
   * A series of records.
   *
   * @param seed the same one gives the same records
   */
  public ManyRecords(long seed) {
    this.random = new Random(seed);
  }

  /** Writes records with the numbers {@code b0000001}, {@code b0000002}, … */
  public void write(int count, OutputStream out) {
    MarcStreamWriter writer = new MarcStreamWriter(out, "UTF-8");
    for (int n = 1; n <= count; n++) {
      writer.write(record(n));
    }
    writer.close();
  }

  private Record record(int number) {
    Record record = FACTORY.newRecord(FACTORY.newLeader("00000nam a2200000 a 4500"));
    int year = 1900 + random.nextInt(125);
    String id = "b" + String.valueOf(10_000_000 + number).substring(1);
    record.addVariableField(FACTORY.newControlField("001", id));
    record.addVariableField(
        FACTORY.newControlField("008", "261101s" + year + "    vm            000 0 vie d"));
    field(record, "100", "1 ", "a", of(FAMILY) + " " + of(GIVEN));
    field(record, "245", "10", "a", of(WORKS) + " " + of(OF) + " /", "c", of(FAMILY));
    field(record, "260", "  ", "a", "Hưng Yên :", "b", "Ty Văn hóa,", "c", year + ".");
    field(record, "300", "  ", "a", 20 + random.nextInt(700) + " tr. ;", "c", "19 cm");
    field(record, "520", "  ", "a", "Tập " + number + ": " + of(WORKS) + " và " + of(OF) + ".");
    field(record, "650", " 4", "a", of(SUBJECTS));
    field(record, "651", " 4", "a", "Hưng Yên");
    return record;
  }

  private String of(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static void field(Record record, String tag, String indicators, String... subfields) {
    DataField field = FACTORY.newDataField(tag, indicators.charAt(0), indicators.charAt(1));
    for (int i = 0; i < subfields.length; i += 2) {
      field.addSubfield(FACTORY.newSubfield(subfields[i].charAt(0), subfields[i + 1]));
    }
    record.addVariableField(field);
  }
}
