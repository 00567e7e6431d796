package org.phohien.core.description;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/** Ten thousand records of a Vietnamese university library; the test is skipped without them. */
public final class RealRecords {

  private RealRecords() {}

  /** All of them in their order; the caller closes the stream. */
  public static Stream<MarcReading> read() throws IOException {
    return MarcFile.read(
        new XZInputStream(
            Files.newInputStream(Shared.path("marc/vietnamese-university-10k.mrc.xz"))));
  }
}
