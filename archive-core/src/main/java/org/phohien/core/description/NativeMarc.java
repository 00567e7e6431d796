package org.phohien.core.description;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.text.LegacyEncoding;

/**
 * A record as its bytes say it, to be worked on field by field and written again.
 *
 * @param record its fields, the text as it came
 * @param encoding the text was decoded from; it is written in UTF-8 whatever it was
 * @param xml whether it came as MARCXML
 * @param repairs what had to be mended to read it
 */
public record NativeMarc(
    MarcRecord record, MarcEncoding encoding, boolean xml, List<String> repairs) {

  public NativeMarc {
    repairs = List.copyOf(repairs);
  }

  /**
   * Reads the bytes of one record; empty when it can't be read, not even mended.
   *
   * @param assumed the code of text that is not UTF-8; by the leader when empty
   */
  public static Optional<NativeMarc> read(byte[] bytes, Optional<LegacyEncoding> assumed) {
    boolean xml = bytes.length > 0 && bytes[0] == '<';
    MarcManner manner = new MarcManner(true, assumed);
    try (Stream<MarcReading> readings = MarcFile.read(new ByteArrayInputStream(bytes), manner)) {
      return readings
          .filter(MarcReading.Read.class::isInstance)
          .map(MarcReading.Read.class::cast)
          .findFirst()
          .map(r -> new NativeMarc(Marc.values(r.record()), r.encoding(), xml, r.repairs()));
    }
  }

  /** Whether bytes are valid UTF-8, as those of records in a code of their own hardly ever are. */
  public static boolean isUtf8(byte[] bytes) {
    return MarcText.isUtf8(bytes);
  }

  /**
   * The record with what its item says otherwise by now; the same where nothing differs. No field
   * is lost that the description has no room for.
   *
   * @param site the archive's public address, without a slash at its end
   */
  public MarcRecord toward(Item item, URI site) {
    return MergedMarc.of(record, Source.served(item, site));
  }

  /** What the archive understands of a record. */
  public static MarcEntry entry(MarcRecord record) {
    return FromMarc.entry(Marc.of(record));
  }

  /** The record as the archive would make it of an item that came without one. */
  public static MarcRecord of(Item item, URI site) {
    return Marc.values(ToMarc.record(Source.served(item, site)));
  }

  /**
   * The record in ISO 2709, UTF-8.
   *
   * @throws Invalid when it is too long for the format
   */
  public static byte[] iso2709(MarcRecord record) {
    return Iso2709.write(Marc.of(unicode(record)));
  }

  /**
   * The bytes of a record, UTF-8.
   *
   * @param xml whether as MARCXML; a record too long for ISO 2709 is written so in any case
   */
  public static byte[] write(MarcRecord record, boolean xml) {
    if (xml) {
      return MarcXml.write(Marc.of(unicode(record)));
    }
    try {
      return iso2709(record);
    } catch (Invalid tooLong) {
      return MarcXml.write(Marc.of(unicode(record)));
    }
  }

  private static MarcRecord unicode(MarcRecord record) {
    String leader = record.leader();
    return new MarcRecord(leader.substring(0, 9) + 'a' + leader.substring(10), record.fields());
  }
}
