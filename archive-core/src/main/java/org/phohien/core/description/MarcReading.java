package org.phohien.core.description;

import java.util.List;
import org.marc4j.marc.Record;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Reason;

/**
 * What came of one record of a MARC file: the record, or why it was refused. Either way the bytes
 * are those of the file, neither mended nor normalised.
 *
 * @see MarcFile
 */
@SuppressWarnings("ArrayRecordComponent") // native bytes, kept and handed on, never compared
public sealed interface MarcReading {

  /** Place in the file, from 1; refused records count. */
  int number();

  /** Where its bytes begin in the file, from 0. */
  long from();

  /** The record as it stands in the file; of a refused one as much as could be told apart. */
  byte[] bytes();

  /** Checksum of the bytes. */
  default Checksum sha512() {
    return Checksum.of(bytes());
  }

  /**
   * A record that could be read whole.
   *
   * @param encoding the one it was decoded from
   * @param record its fields as text, not normalised; only for this reader, since it is mutable
   * @param repairs what had to be mended to read it, each with its field; empty when it is sound
   */
  record Read(
      int number,
      long from,
      byte[] bytes,
      MarcEncoding encoding,
      Record record,
      List<String> repairs)
      implements MarcReading {

    public Read {
      repairs = List.copyOf(repairs);
    }

    /** What the archive understands of it. */
    public MarcEntry entry() {
      return FromMarc.entry(record);
    }
  }

  /**
   * A record that breaks a rule of the format.
   *
   * @param reason always {@link Reason.Rule#BAD_RECORD}; the detail begins with the record's number
   */
  record Refused(int number, long from, byte[] bytes, Reason reason) implements MarcReading {

    static Refused because(int number, long from, byte[] bytes, String what) {
      return new Refused(
          number,
          from,
          bytes,
          new Reason(Reason.Rule.BAD_RECORD, "record " + number + ": " + what));
    }
  }
}
