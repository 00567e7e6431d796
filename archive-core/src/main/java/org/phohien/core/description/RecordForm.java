package org.phohien.core.description;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phohien.core.model.Reason;

/** What form a file of records is in. Two are MARC's own; the others become ISO 2709 first. */
public enum RecordForm {
  ISO_2709,
  MARCXML,
  MARC_JSON,
  /** An export of CDS/ISIS. */
  ISIS_ISO,
  /** A master file of CDS/ISIS. */
  ISIS_MASTER;

  private static final int HEAD = 512;

  /** A record that could not be taken over. */
  public record NotTaken(int number, Reason reason) {}

  /**
   * What a file holds, by its first bytes and its name.
   *
   * @throws UncheckedIOException when it can't be read
   */
  public static RecordForm of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".mst")) {
      return ISIS_MASTER;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (text.startsWith("<")) {
      return MARCXML;
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return MARC_JSON;
    }
    return IsisIso.is(head) ? ISIS_ISO : ISO_2709;
  }

  /** Whether a file can hold records, by its name. */
  public static boolean isNamedSo(Path file) {
    return file.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .matches(".*\\.(mrc|marc|marcxml|xml|json|iso|mst)");
  }

  /** Whether it is read as it stands. */
  public boolean isMarc() {
    return this == ISO_2709 || this == MARCXML;
  }

  /**
   * Writes the records of a file of this form as ISO 2709, their texts byte for byte.
   *
   * @return what could not be taken over, and why; a file that is none of the form is one of these
   * @throws UncheckedIOException when one of the files can't be read or written
   */
  public List<NotTaken> toIso2709(Path from, Path to) {
    List<NotTaken> refused = new ArrayList<>();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      Writing writing = new Writing(out, refused);
      try {
        switch (this) {
          case MARC_JSON -> MarcJson.read(from, writing);
          case ISIS_ISO -> IsisIso.read(from, writing);
          case ISIS_MASTER -> IsisMaster.read(from, writing);
          case ISO_2709, MARCXML -> throw new IllegalStateException(this + " is read as it stands");
        }
      } catch (BadMarc e) {
        writing.refuse(0, e.what());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(refused);
  }

  private record Writing(OutputStream out, List<NotTaken> refused) implements IsisMaster.Receiver {

    @Override
    public void take(RawRecord record) {
      if (record.isEmpty()) {
        return;
      }
      try {
        out.write(record.write());
      } catch (BadMarc e) {
        refuse(0, e.what());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void refuse(int number, String what) {
      refused.add(
          new NotTaken(
              number, new Reason(Reason.Rule.BAD_RECORD, "record " + number + ": " + what)));
    }
  }
}
