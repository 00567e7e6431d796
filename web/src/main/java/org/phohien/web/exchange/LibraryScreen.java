package org.phohien.web.exchange;

import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Selection;
import org.phohien.core.library.Libraries;
import org.phohien.core.library.Library;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /library/CODE}: a library, its life, its places and how much of it stands here. */
public final class LibraryScreen implements Screen {

  private static final int LATEST = 30;

  private final Libraries libraries;
  private final Catalog catalog;
  private final String house;

  /**
   * @param house the name of the library of this house
   */
  LibraryScreen(Libraries libraries, Catalog catalog, String house) {
    this.libraries = libraries;
    this.catalog = catalog;
    this.house = house;
  }

  /**
   * A library as it is shown.
   *
   * @param name for people
   * @param records it has here, withdrawn ones included
   */
  public record Shown(Library library, String name, long records) {}

  /** What the template of one shows: the library, and what came from it last. */
  public record Sheet(Shown shown, List<Shelved> latest) {}

  /** What the template of all shows. */
  public record Listed(List<Shown> libraries) {}

  @Override
  public Answer answer(Visit visit) {
    String code = visit.part("code");
    Library library = libraries.find(code).orElseThrow(() -> new NotFound("library " + code));
    Shown shown = shown(library);
    Selection own = of(library);
    List<Shelved> latest =
        catalog.harvest(own, "oai_dc", LATEST).stream()
            .filter(h -> !h.deleted())
            .map(h -> Shelved.of(h.item().value(), catalog.find(h.item())))
            .toList();
    return new Answer.Page(
        200, "org/phohien/web/exchange/library.jte", shown.name(), new Sheet(shown, latest));
  }

  /** {@code /libraries}. */
  Answer all(Visit visit) {
    return new Answer.Page(
        200,
        "org/phohien/web/exchange/libraries.jte",
        Messages.of(visit.language()).get("exchange.libraries"),
        new Listed(libraries.all().stream().map(this::shown).toList()));
  }

  private Shown shown(Library library) {
    String name = library.name().isEmpty() ? house : library.name();
    return new Shown(library, name, catalog.count(of(library), "oai_dc"));
  }

  private static Selection of(Library library) {
    return new Selection(
        Optional.of(HarvestSet.LIBRARIES + ":" + library.code()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
