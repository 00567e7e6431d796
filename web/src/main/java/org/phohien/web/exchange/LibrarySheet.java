package org.phohien.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phohien.core.account.Accounts;
import org.phohien.core.library.Libraries;
import org.phohien.core.library.Library;
import org.phohien.core.library.Library.LibraryPlace;
import org.phohien.core.library.Library.Years;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/library/CODE}: what is known of a library; its places are typed a line each. */
public final class LibrarySheet implements Screen {

  /** A place, and behind a comma its years: {@code Hưng Yên, 1956-1968}. */
  private static final Pattern LINE =
      Pattern.compile("(.*?)(?:,\\s*(\\d{4})?\\s*[-–]\\s*(\\d{4})?)?");

  private final Libraries libraries;
  private final Accounts accounts;

  LibrarySheet(Libraries libraries, Accounts accounts) {
    this.libraries = libraries;
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param name as typed or kept
   * @param wrong key of what was wrong with the form, or blank
   */
  public record Sheet(
      Library library,
      String name,
      String from,
      String to,
      String note,
      String places,
      String wrong) {

    public String href() {
      return "/desk/library/" + library.code();
    }
  }

  @Override
  public Answer answer(Visit visit) {
    String code = visit.part("code");
    Library library = libraries.find(code).orElseThrow(() -> new NotFound("library " + code));
    return visit.posted() ? save(visit, library) : page(kept(library), 200);
  }

  private Answer save(Visit visit, Library library) {
    Sheet typed =
        new Sheet(
            library,
            visit.form().text("name").strip(),
            visit.form().text("from").strip(),
            visit.form().text("to").strip(),
            visit.form().text("note").strip(),
            visit.form().text("places").strip(),
            "exchange.library.wrong");
    Optional<Years> life = years(typed.from(), typed.to());
    Optional<List<LibraryPlace>> places = places(typed.places());
    boolean named = library.code().equals(Library.HOUSE) || !typed.name().isEmpty();
    if (life.isEmpty() || places.isEmpty() || !named) {
      return page(typed, 400);
    }
    String name = library.code().equals(Library.HOUSE) ? "" : typed.name();
    libraries.put(new Library(library.code(), name, life.get(), typed.note(), places.get()));
    accounts.record(visit.account().orElseThrow().name(), "library.edit", library.code());
    return Answer.Redirect.to("/library/" + library.code());
  }

  private static Answer page(Sheet sheet, int status) {
    return new Answer.Page(
        status, "org/phohien/web/exchange/sheet.jte", sheet.library().code(), sheet);
  }

  private static Sheet kept(Library library) {
    return new Sheet(
        library,
        library.name(),
        text(library.life().from()),
        text(library.life().to()),
        library.note(),
        library.places().stream().map(LibrarySheet::line).collect(Collectors.joining("\n")),
        "");
  }

  private static String line(LibraryPlace place) {
    Years years = place.years();
    return years.from().isEmpty() && years.to().isEmpty()
        ? place.place()
        : place.place() + ", " + text(years.from()) + "-" + text(years.to());
  }

  private static String text(Optional<Integer> year) {
    return year.map(String::valueOf).orElse("");
  }

  /** Empty when it can't be understood. */
  private static Optional<List<LibraryPlace>> places(String typed) {
    List<LibraryPlace> places = new ArrayList<>();
    for (String line : typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher form = LINE.matcher(line);
      Optional<Years> years =
          form.matches()
              ? years(
                  Optional.ofNullable(form.group(2)).orElse(""),
                  Optional.ofNullable(form.group(3)).orElse(""))
              : Optional.empty();
      if (years.isEmpty() || form.group(1).isBlank()) {
        return Optional.empty();
      }
      places.add(new LibraryPlace(form.group(1).strip(), years.get()));
    }
    return Optional.of(places);
  }

  private static Optional<Years> years(String from, String to) {
    if (!from.matches("(\\d{4})?") || !to.matches("(\\d{4})?")) {
      return Optional.empty();
    }
    Optional<Integer> first = Optional.of(from).filter(y -> !y.isEmpty()).map(Integer::valueOf);
    Optional<Integer> last = Optional.of(to).filter(y -> !y.isEmpty()).map(Integer::valueOf);
    return first.isPresent() && last.isPresent() && last.get() < first.get()
        ? Optional.empty()
        : Optional.of(new Years(first, last));
  }
}
