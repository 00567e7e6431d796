package org.phohien.samples.bench.hannom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Word;

/** The peer: Debian's tesseract with {@code chi_tra_vert}, one block of vertical text (psm 5). */
final class TesseractCommand implements HanNomReader {

  private static final Box NOWHERE = new Box(0, 0, 1, 1);

  /** Whether it is installed here with that language. */
  static boolean isInstalled() {
    try {
      return run("tesseract", "--list-langs").lines().anyMatch("chi_tra_vert"::equals);
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "Tesseract chi_tra_vert";
  }

  @Override
  public List<List<Word>> page(Path image) {
    return run("tesseract", image.toString(), "stdout", "-l", "chi_tra_vert", "--psm", "5")
        .lines()
        .map(line -> line.codePoints().filter(c -> !Character.isWhitespace(c)).toArray())
        .filter(line -> line.length > 0)
        .map(TesseractCommand::words)
        .toList();
  }

  private static List<Word> words(int[] line) {
    return java.util.Arrays.stream(line)
        .mapToObj(c -> new Word(Character.toString(c), NOWHERE, 1))
        .toList();
  }

  @Override
  public List<Word> column(Path image) {
    return page(image).stream().flatMap(List::stream).toList();
  }

  private static String run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said;
      try (InputStream out = process.getInputStream()) {
        said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      }
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public boolean isInThread() {
    return false;
  }

  @Override
  public void close() {}
}
