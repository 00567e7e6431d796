package org.phohien.core.library.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.library.Libraries;
import org.phohien.core.library.Library;
import org.phohien.core.library.Library.LibraryPlace;
import org.phohien.core.library.Library.Years;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.postgres.PostgresSources;

@ExtendWith(EmbeddedDatabase.class)
class PostgresLibrariesTest {

  private final Libraries libraries;
  private final PostgresSources sources;

  PostgresLibrariesTest(Database database) {
    this.libraries = new PostgresLibraries(database);
    this.sources = new PostgresSources(database);
  }

  @Test
  void libraryOfHouseIsAlwaysThere() {
    assertEquals(List.of(Library.named("chinh", "")), libraries.all());
  }

  @Test
  void libraryOutlivesItsSource() {
    SourceName name = new SourceName("an-vi");
    sources.add(
        Source.fresh(
            name, "Xã An Vĩ", URI.create("http://an-vi.example/oai"), Instant.EPOCH, "an"));
    sources.remove(name);

    assertEquals(Optional.of(Library.named("an-vi", "Xã An Vĩ")), libraries.find("an-vi"));
  }

  @Test
  void lifeAndPlacesAreKept() {
    Library house =
        new Library(
            "chinh",
            "",
            new Years(Optional.of(1956), Optional.empty()),
            "Nhập với Hải Dương 1968–1996",
            List.of(
                new LibraryPlace("Hưng Yên", new Years(Optional.of(1956), Optional.of(1968))),
                new LibraryPlace("Hải Dương", new Years(Optional.of(1968), Optional.of(1996))),
                new LibraryPlace("Hưng Yên", Years.unknown())));

    libraries.put(house);

    assertEquals(Optional.of(house), libraries.find("chinh"));
  }

  @Test
  void unknownLibraryIsNotMadeByTheWay() {
    assertThrows(NotFound.class, () -> libraries.put(Library.named("la", "Lạ")));
  }
}
