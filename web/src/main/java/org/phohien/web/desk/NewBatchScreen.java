package org.phohien.web.desk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.UploadLimits;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/new}: the ways to bring in a batch; {@code /desk/folder?at=}: a folder under a
 * configured root, looked into before it is started.
 */
public final class NewBatchScreen implements Screen {

  private final Folders folders;
  private final UploadLimits uploads;

  NewBatchScreen(Folders folders, UploadLimits uploads) {
    this.folders = folders;
    this.uploads = uploads;
  }

  /**
   * What the template shows.
   *
   * @param roots what lies in them
   * @param wrong what was wrong with the form before, or blank
   * @param detail of it
   * @param uploads how much one upload may be
   */
  public record Ways(
      List<Folders.Look> roots,
      List<String> scripts,
      String wrong,
      String detail,
      UploadLimits uploads) {

    /** The largest upload, as people read it. */
    public String largest() {
      return UploadLimits.words(uploads.largest());
    }
  }

  /** A folder looked into. */
  public record Folder(Folders.Look look, List<String> scripts) {

    public String name() {
      Path name = look.path().getFileName();
      return name == null ? look.path().toString() : name.toString();
    }
  }

  @Override
  public Answer answer(Visit visit) {
    return page(visit, 200, "", "");
  }

  /** The page again, saying what was wrong. */
  Answer page(Visit visit, int status, String wrong, String detail) {
    return new Answer.Page(
        status,
        "org/phohien/web/desk/new.jte",
        Messages.of(visit.language()).get("desk.new"),
        new Ways(folders.looks(), scripts(), wrong, detail, uploads));
  }

  /** {@code /desk/folder?at=}. */
  Answer folder(Visit visit) {
    try {
      Folder folder = new Folder(folders.look(folders.chosen(visit.query().text("at"))), scripts());
      return new Answer.Page(200, "org/phohien/web/desk/folder.jte", folder.name(), folder);
    } catch (Invalid e) {
      String wrong = Messages.of(visit.language()).get("desk.batch.wrong");
      return page(visit, 404, wrong, visit.query().text("at"));
    }
  }

  static List<String> scripts() {
    return Arrays.stream(Script.values()).map(Script::name).toList();
  }
}
