package org.phohien.core.cli;

import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.settings.Settings;

/** What is done once in the life of an archive: the first administrator. */
final class FirstStart {

  /** Sign-in name of the first administrator: quản trị. */
  static final String ADMINISTRATOR = "quantri";

  private FirstStart() {}

  /** Creates the first administrator where there is none and prints the password, this once. */
  static void welcome(Settings settings, Console console) {
    try (Archive archive = Archive.open(settings)) {
      Optional<char[]> password = archive.accounts().createFirstAdministrator(ADMINISTRATOR);
      password.ifPresent(p -> console.say("cli.first-administrator", ADMINISTRATOR, new String(p)));
    }
  }
}
