package org.phohien.web.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.record.RecordsLook;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/records/UPLOAD}: the files of an upload before they count. The librarian may say in
 * which code a file's text is ({@code code0=TCVN3}) and sees at once how it reads then.
 */
public final class LookScreen implements Screen {

  /** Records that are looked at while a person waits. */
  private static final int MOST = 30_000;

  private final Shelf shelf;

  LookScreen(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * What the template shows.
   *
   * @param upload its name
   */
  public record Sheet(String upload, List<File> files) {

    /** The codes that can be said. */
    public List<String> codes() {
      List<String> codes = new ArrayList<>();
      for (LegacyEncoding code : LegacyEncoding.values()) {
        codes.add(code.name());
      }
      return codes;
    }
  }

  /**
   * A file that was looked at.
   *
   * @param said the code a librarian has said, blank for the one that was found out
   */
  public record File(String name, RecordsLook look, String said) {

    /** How sure the code is: the mean by which it is likelier than the next, in tenths of a nat. */
    public String margin() {
      return look.verdict()
          .map(v -> String.format(java.util.Locale.ROOT, "%.1f", v.margin()))
          .orElse("");
    }
  }

  @Override
  public Answer answer(Visit visit) {
    String upload = visit.part("upload");
    List<Path> files = shelf.files(shelf.folder(upload));
    List<File> looked = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Optional<LegacyEncoding> said = code(visit.query().text("code" + i));
      looked.add(file(files.get(i), said));
    }
    return new Answer.Page(
        200,
        "org/phohien/web/record/look.jte",
        Messages.of(visit.language()).get("desk.records.look"),
        new Sheet(upload, looked));
  }

  /** The code with this name; empty where it is to be found out. */
  static Optional<LegacyEncoding> code(String name) {
    for (LegacyEncoding code : LegacyEncoding.values()) {
      if (code.name().equals(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static File file(Path file, Optional<LegacyEncoding> said) {
    try {
      RecordsLook look = RecordsLook.of(file, new RecordsLook.Manner(false, said, MOST));
      return new File(
          file.getFileName().toString(), look, said.map(LegacyEncoding::name).orElse(""));
    } catch (IOException e) {
      throw new Unavailable("inbox", file + ": " + e.getMessage(), e);
    }
  }
}
