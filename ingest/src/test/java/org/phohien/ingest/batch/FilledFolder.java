package org.phohien.ingest.batch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a batch that a test fills. */
abstract class FilledFolder {

  @TempDir Path folder;

  void scan(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path, StandardCharsets.UTF_8);
  }

  void list(String text) throws IOException {
    Files.writeString(folder.resolve("danh-muc.csv"), text);
  }

  /** Vietnamese as Windows-1258 has it: base letters with their own tone marks behind. */
  static byte[] windows1258(String text) {
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String apart =
          java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
      char last = apart.charAt(apart.length() - 1);
      if (apart.length() > 1 && "\u0300\u0301\u0303\u0309\u0323".indexOf(last) >= 0) {
        String base = apart.substring(0, apart.length() - 1);
        parted.append(java.text.Normalizer.normalize(base, java.text.Normalizer.Form.NFC));
        parted.append(last);
      } else if (apart.length() > 2) {
        char tone = apart.charAt(1);
        parted.append(
            java.text.Normalizer.normalize(
                "" + apart.charAt(0) + last, java.text.Normalizer.Form.NFC));
        parted.append(tone);
      } else {
        parted.append(c);
      }
    }
    return parted.toString().getBytes(Charset.forName("windows-1258"));
  }

  static List<String> ids(Batch batch) {
    return batch.items().stream().map(i -> i.id().value()).toList();
  }

  static List<String> names(PlannedItem item) {
    return item.files().stream().map(f -> f.getFileName().toString()).toList();
  }
}
