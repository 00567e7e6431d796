package org.phohien.ingest.ocr.textlayer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.text.NomNaTong;
import org.phohien.ingest.format.Format;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.ocr.script.Letters;
import org.phohien.ingest.pdf.PdfFile;
import org.phohien.ingest.pdf.PdfPage;

/** The words of a born-digital page, as they stand on its picture. Threads may share it. */
public final class TextLayer {

  private static final String VERSION = "1";

  /**
   * The text of a page, where its document has one that can be trusted: it was born digital (the
   * text under a scan is somebody's recognition, and ours is better known to us), and its letters
   * are letters (old Vietnamese fonts give symbols instead).
   *
   * @param script what a librarian says it is; else each line speaks for itself
   * @throws Corrupt when the document can't be understood
   */
  public Optional<PageText> read(
      Path file, Frame frame, Checksum master, PageId page, Optional<Script> script) {
    if (frame.format() != Format.PDF && frame.format() != Format.DOCX) {
      return Optional.empty();
    }
    try (PdfFile pdf = frame.format() == Format.PDF ? PdfFile.open(file) : PdfFile.openWord(file)) {
      PdfPage content = pdf.page(frame.index());
      if (content.scan().isPresent()) {
        return Optional.empty();
      }
      List<List<Word>> words = encoded(content.words());
      return Plausible.isText(words)
          ? Optional.of(text(page, content.size(), master, words, script, frame.format()))
          : Optional.empty();
    } catch (IOException e) {
      throw new Corrupt(file.getFileName().toString(), "text layer: " + e.getMessage(), e);
    }
  }

  /** What was typed with a font that kept Nôm in private use, in the characters of today. */
  private static List<List<Word>> encoded(List<List<Word>> lines) {
    return lines.stream()
        .map(line ->
            line.stream()
                .map(word ->
                    new Word(
                        NomNaTong.encoded(word.text()),
                        word.box(),
                        word.sure(),
                        word.alternatives()))
                .toList())
        .toList();
  }

  private static PageText text(
      PageId page,
      Pixels size,
      Checksum master,
      List<List<Word>> words,
      Optional<Script> given,
      Format format) {
    Script usual =
        given.orElseGet(() ->
            Letters.of(
                words.stream()
                    .flatMap(List::stream)
                    .map(Word::text)
                    .collect(Collectors.joining(" "))));
    List<Line> lines = words.stream().map(line -> line(line, usual)).toList();
    Engine engine = new Engine("text-layer", VERSION, format.name());
    return new PageText(page, size, master, engine, List.of(), lines);
  }

  /** A line of characters among print, or of print among characters, is of its own script. */
  private static Line line(List<Word> words, Script usual) {
    String text = words.stream().map(Word::text).collect(Collectors.joining());
    boolean han = Letters.of(text) == Script.HAN_NOM;
    Script script = han ? Script.HAN_NOM : usual == Script.HAN_NOM ? Script.VIETNAMESE : usual;
    List<Word> each = han ? words.stream().flatMap(w -> characters(w).stream()).toList() : words;
    return new Line(each.stream().map(Word::box).reduce(Box::union).orElseThrow(), script, each);
  }

  /** For Hán-Nôm a word is one character: its box is its share of the whole. */
  private static List<Word> characters(Word word) {
    int[] characters = word.text().codePoints().toArray();
    Box box = word.box();
    return java.util.stream.IntStream.range(0, characters.length)
        .mapToObj(i -> {
          int left = box.x() + box.width() * i / characters.length;
          int right = box.x() + box.width() * (i + 1) / characters.length;
          Box share = new Box(left, box.y(), Math.max(1, right - left), box.height());
          return new Word(Character.toString(characters[i]), share, word.sure());
        })
        .toList();
  }
}
