package org.phohien.ingest.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.text.EncodingGuess;
import org.phohien.core.text.LegacyEncoding;

/**
 * Reads a list of items: CSV (UTF-8, or one of the old Vietnamese codes: Windows-1258, TCVN3, VNI
 * and others; comma, semicolon or tab) or an Excel workbook's first sheet. The first row names the
 * columns.
 */
final class ListFile {

  private static final long LARGEST = 64L << 20;
  private static final long MIB = LARGEST >> 20;
  private static final long LARGEST_UNPACKED = 512L << 20;
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_COLUMNS = 500;
  private static final int ENOUGH_TO_GUESS = 1 << 16;

  private ListFile() {}

  static boolean isList(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".xlsx");
  }

  /**
   * The rows of a list, blank ones left out.
   *
   * @throws Invalid {@code list.…} when the file is not a list: too large, no known column
   */
  static List<ListRow> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw refused(file, "large", "larger than " + MIB + " MiB", MIB);
    }
    List<List<String>> table =
        file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
            ? sheet(file)
            : csv(file);
    if (table.isEmpty()) {
      throw refused(file, "empty", "the list is empty");
    }
    List<Optional<ListColumn>> columns =
        table.getFirst().stream().map(ListColumn::ofHeader).toList();
    if (columns.stream()
        .noneMatch(c ->
            c.equals(Optional.of(ListColumn.ID))
                || c.equals(Optional.of(ListColumn.FOLDER))
                || c.equals(Optional.of(ListColumn.FILES)))) {
      throw refused(
          file,
          "columns",
          "no column says which files (mã/id, thư mục/folder, tệp/files): " + table.getFirst(),
          String.join(", ", table.getFirst()));
    }
    List<ListRow> rows = new ArrayList<>();
    for (int i = 1; i < table.size(); i++) {
      Map<ListColumn, String> cells = cells(columns, table.get(i));
      if (!cells.isEmpty()) {
        rows.add(new ListRow(i + 1, cells));
      }
    }
    return rows;
  }

  private static Map<ListColumn, String> cells(
      List<Optional<ListColumn>> columns, List<String> row) {
    Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
      String text = Normalizer.normalize(row.get(i), Normalizer.Form.NFC).strip();
      if (columns.get(i).isPresent() && !text.isEmpty()) {
        cells.put(columns.get(i).get(), text);
      }
    }
    return cells;
  }

  private static List<List<String>> csv(Path file) throws IOException {
    String text = decode(Files.readAllBytes(file));
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    try (var parser = format.parse(new StringReader(text))) {
      return bounded(parser.stream().map(row -> row.stream().limit(MOST_COLUMNS).toList()), file);
    } catch (java.io.UncheckedIOException e) {
      throw refused(file, "form", String.valueOf(e.getMessage()));
    }
  }

  /**
   * UTF-8 where the bytes are that, else the old code in which they are likeliest Vietnamese; lines
   * that are UTF-8 among others, as lists have that were put together of several, stay so.
   */
  private static String decode(byte[] bytes) {
    Optional<String> utf8 = utf8(bytes);
    String text = utf8.orElseGet(() -> byLine(bytes));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String byLine(byte[] bytes) {
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    List<byte[]> lines = lines(bytes);
    lines.stream()
        .filter(line -> utf8(line).isEmpty() && old.size() < ENOUGH_TO_GUESS)
        .forEach(old::writeBytes);
    LegacyEncoding code = EncodingGuess.of(old.toByteArray()).getFirst().encoding();
    StringBuilder text = new StringBuilder(bytes.length);
    lines.forEach(line -> text.append(utf8(line).orElseGet(() -> code.decode(line))));
    return text.toString();
  }

  /** The lines with their ends. */
  private static List<byte[]> lines(byte[] bytes) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, from, i + 1));
        from = i + 1;
      }
    }
    lines.add(Arrays.copyOfRange(bytes, from, bytes.length));
    return lines;
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** A list that would fill the memory is none; as many rows as a batch has files are plenty. */
  private static List<List<String>> bounded(Stream<List<String>> rows, Path file) {
    List<List<String>> table = rows.limit(MOST_ROWS + 1L).toList();
    if (table.size() > MOST_ROWS) {
      throw refused(file, "rows", "more than " + MOST_ROWS + " rows", MOST_ROWS);
    }
    return table;
  }

  private static List<List<String>> sheet(Path file) throws IOException {
    refuseBomb(file);
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return bounded(rows.map(ListFile::texts), file);
    } catch (Invalid e) {
      throw e;
    } catch (RuntimeException e) {
      throw refused(file, "workbook", "not a readable workbook: " + e.getMessage());
    }
  }

  private static void refuseBomb(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
      if (unpacked > LARGEST_UNPACKED) {
        throw refused(
            file, "unpacked", (unpacked >> 20) + " MiB when it is unpacked", unpacked >> 20);
      }
    } catch (ZipException e) {
      throw refused(file, "workbook", "not a readable workbook: " + e.getMessage());
    }
  }

  private static Invalid refused(Path file, String rule, String found, Object... facts) {
    String name = file.getFileName().toString();
    Object[] all = Stream.concat(Stream.of(name), Stream.of(facts)).toArray();
    return new Invalid("list." + rule, name + ": " + found, all);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      texts.add(row.getCellText(i));
    }
    return texts;
  }
}
