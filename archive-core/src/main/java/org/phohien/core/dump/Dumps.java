package org.phohien.core.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;

/**
 * The folder of the dumps: one folder a set, whose {@value #MANIFEST} names the files that count.
 * It is replaced in one step after its files are whole, and those of the dump before go last; so at
 * every moment what it names is there. Processes may share it.
 *
 * @param folder {@code dumps/} of the data folder
 */
public record Dumps(Path folder) {

  /** The file of each folder that says what is in it. */
  public static final String MANIFEST = "dump.json";

  /** Colons of a set can't stand in a name on every system that a stick is read on. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Those of an installation. */
  public static Dumps of(Settings settings) {
    return new Dumps(settings.data().resolve("dumps"));
  }

  /** The folder of a set. */
  public Path of(String set) {
    String name = set.replace(":", "..");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a set: " + set);
    }
    return folder.resolve(name);
  }

  /** All, the whole first and then by set; those being made for the first time are missing. */
  public List<Dump> all() {
    try (Stream<Path> folders = Files.list(folder)) {
      List<Dump> found = new ArrayList<>();
      folders.forEach(f -> read(f).ifPresent(found::add));
      found.sort(
          Comparator.comparing((Dump d) -> !d.set().equals(Dump.WHOLE)).thenComparing(Dump::set));
      return List.copyOf(found);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new Unavailable("dumps", folder + ": " + e.getMessage(), e);
    }
  }

  /** The dump of a set. */
  public Optional<Dump> find(String set) {
    return read(of(set));
  }

  /** A file that the manifest of a folder names, by both names as they come from outside. */
  public Optional<Path> file(String folderName, String fileName) {
    if (!NAME.matcher(folderName).matches()) {
      return Optional.empty();
    }
    Path of = folder.resolve(folderName);
    boolean named =
        fileName.equals(MANIFEST)
            || fileName.equals("SHA256SUMS")
            || read(of).stream()
                .flatMap(d -> d.files().stream())
                .anyMatch(f -> f.name().equals(fileName));
    return Optional.of(of.resolve(fileName)).filter(_ -> named).filter(Files::isRegularFile);
  }

  private static Optional<Dump> read(Path folder) {
    try {
      return Optional.of(Dump.read(Files.readAllBytes(folder.resolve(MANIFEST))));
    } catch (IOException | Corrupt e) {
      return Optional.empty();
    }
  }
}
