package org.phohien.core.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException;

/**
 * The system's user that PostgreSQL runs as. It refuses to run as root, so when the archive does,
 * in a container as a rule, an unprivileged user is taken: {@code phohien} where there is one, else
 * {@code postgres}, else {@code nobody}. Otherwise it is the user who runs the archive.
 *
 * <p>Where the data folder lies below a folder that the unprivileged user can't enter (such as
 * {@code /root}), it is given the one right to pass through folders ({@code CAP_DAC_OVERRIDE}).
 */
final class SystemUser {

  private static final List<String> UNPRIVILEGED = List.of("phohien", "postgres", "nobody");

  private static final Path USERS = Path.of("/etc/passwd");

  private final Optional<Other> other;

  private record Other(String name, String group) {}

  private SystemUser(Optional<Other> other) {
    this.other = other;
  }

  /** The user for a server started by this process. */
  static SystemUser choose() {
    return new SystemUser(
        System.getProperty("user.name", "").equals("root") ? unprivileged() : Optional.empty());
  }

  private static Optional<Other> unprivileged() {
    try (Stream<String> lines = Files.lines(USERS)) {
      List<Other> known =
          lines
              .map(line -> line.split(":", -1))
              .filter(fields -> fields.length > 3 && UNPRIVILEGED.contains(fields[0]))
              .map(fields -> new Other(fields[0], fields[3]))
              .sorted(Comparator.comparingInt(user -> UNPRIVILEGED.indexOf(user.name())))
              .toList();
      if (!known.isEmpty()) {
        return Optional.of(known.getFirst());
      }
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't read " + USERS, e);
    }
    throw new ArchiveException.Unavailable(
        "database", "PostgreSQL does not run as root and there is no user " + UNPRIVILEGED, null);
  }

  /** Hands a file or folder to the user. */
  void own(Path path) throws IOException {
    if (other.isPresent()) {
      Files.setOwner(
          path,
          path.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(other.get().name()));
    }
  }

  /** The command that runs a program as the user, with its files below {@code folder}. */
  List<String> command(Path folder, List<String> program) {
    return other.map(user -> asOther(user, folder, program)).orElse(program);
  }

  private static List<String> asOther(Other user, Path folder, List<String> program) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "setpriv", "--reuid=" + user.name(), "--regid=" + user.group(), "--clear-groups"));
    if (!open(folder)) {
      command.add("--inh-caps=+dac_override");
      command.add("--ambient-caps=+dac_override");
      // initdb looks for its fellow programs with access(2), which else forgets that right
      command.add("--securebits=+no_setuid_fixup");
    }
    command.addAll(program);
    return command;
  }

  private static boolean open(Path folder) {
    for (Path at = folder.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
      try {
        if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
