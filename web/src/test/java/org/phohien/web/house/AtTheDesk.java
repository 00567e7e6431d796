package org.phohien.web.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.account.Role;

/** A house of its own for each test, with the administrator signed in at its desk. */
abstract class AtTheDesk {

  @TempDir protected Path data;

  protected OpenHouse house;
  protected Librarian administrator;

  @BeforeEach
  void open() throws Exception {
    house = new OpenHouse(data, 0);
    administrator =
        Librarian.signedIn(house, OpenHouse.ADMINISTRATOR, house.password.toCharArray());
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  /** Another at the desk, who catalogues and administers nothing. */
  protected final Librarian cataloguer(String name) throws Exception {
    return Librarian.signedIn(
        house, name, house.accounts().create(name, Set.of(Role.CATALOGUER), "x"));
  }

  /** The batches that were uploaded. */
  protected final List<Path> inbox() throws Exception {
    try (Stream<Path> batches = Files.list(data.resolve("inbox"))) {
      return batches.filter(p -> !p.getFileName().toString().startsWith(".")).toList();
    }
  }
}
