package org.phohien.web.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.phohien.core.account.Permission;
import org.phohien.core.message.Messages;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.place.KeyedRow;
import org.phohien.core.place.PlaceRow;
import org.phohien.web.browse.Paging;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /places?q=…}: names of places with their times, and files of them to take along. */
public final class PlacesScreen implements Screen {

  private static final int PER_PAGE = 50;

  private final Supplier<Gazetteer> gazetteers;

  public PlacesScreen(Supplier<Gazetteer> gazetteers) {
    this.gazetteers = gazetteers;
  }

  /**
   * What the template shows.
   *
   * @param words looked for in names; may be blank
   * @param total rows that fit
   * @param edit the reader may change rows
   */
  public record Names(String words, int total, List<Line> lines, Paging paging, boolean edit) {}

  /**
   * A row.
   *
   * @param partOf label of the unit it belonged to; may be empty
   * @param before labels of what it came from
   */
  public record Line(KeyedRow keyed, String partOf, List<String> before) {
    public PlaceRow row() {
      return keyed.row();
    }
  }

  @Override
  public Answer answer(Visit visit) {
    Gazetteer gazetteer = gazetteers.get();
    String words = visit.question();
    List<KeyedRow> fitting = gazetteer.rows().stream().filter(row -> fits(row, words)).toList();
    Paging paging = Paging.of(visit, fitting.size(), PER_PAGE);
    List<Line> lines =
        fitting.stream()
            .skip(paging.offset())
            .limit(PER_PAGE)
            .map(row -> line(row, gazetteer))
            .toList();
    boolean edit = visit.account().filter(a -> a.may(Permission.EDIT)).isPresent();
    return new Answer.Page(
        200,
        "org/phohien/web/place/places.jte",
        Messages.of(visit.language()).get("web.places"),
        new Names(words, fitting.size(), lines, paging, edit));
  }

  private static Line line(KeyedRow keyed, Gazetteer gazetteer) {
    String partOf = keyed.row().partOf();
    return new Line(
        keyed,
        partOf.isEmpty() ? "" : gazetteer.label(partOf),
        keyed.row().before().stream().map(gazetteer::label).toList());
  }

  /** Accents count where they are typed; all rows of a place are shown with the one that fits. */
  private static boolean fits(KeyedRow keyed, String words) {
    PlaceRow row = keyed.row();
    String wanted = small(words);
    String all = small(row.label() + " " + row.characters() + " " + row.note());
    return folded(wanted).equals(wanted)
        ? folded(all).contains(wanted) || row.place().contains(wanted)
        : all.contains(wanted);
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }
}
