package org.phohien.web.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phohien.core.description.RecordForm;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** The uploads of record files that wait to be looked at, folders of the inbox. */
record Shelf(Path inbox) {

  private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{8}");
  private static final int DEPTH = 4;

  /** The upload with this name; nothing else of the disk can be named. */
  Path folder(String name) {
    Path folder = inbox.resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isDirectory(folder)) {
      throw new NotFound("upload");
    }
    return folder;
  }

  /** The name of the upload that a path lies in. */
  String name(Path received) {
    return inbox.relativize(received).getName(0).toString();
  }

  /**
   * The files of records in an upload, by name.
   *
   * @throws Invalid {@code upload.records} when there is none
   */
  List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(RecordForm::isNamedSo).sorted().toList();
      if (files.isEmpty()) {
        throw new Invalid("upload.records", "no file of records among those that came");
      }
      return files;
    } catch (IOException e) {
      throw new Unavailable("inbox", folder + ": " + e.getMessage(), e);
    }
  }

  /** Takes an upload away again. */
  void drop(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new Unavailable("inbox", folder + ": " + e.getMessage(), e);
    }
  }
}
