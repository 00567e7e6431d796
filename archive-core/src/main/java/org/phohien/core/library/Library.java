package org.phohien.core.library;

import java.util.List;
import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * A library that holds works: a dated node with places. Libraries are founded, move, are joined and
 * closed, so none is a level of a tree, and none is ever removed while records name it.
 *
 * @param code the name of the source its records come from, or {@link #HOUSE}
 * @param name for people; empty for the library of this house, whose name is in the settings
 * @param life from when to when there was one
 * @param note what else is to be known, in the librarians' words
 * @param places where it was, the earliest first
 */
public record Library(
    String code, String name, Years life, String note, List<LibraryPlace> places) {

  /** The code of the library of this house; no source can have it. */
  public static final String HOUSE = "chinh";

  /**
   * From the first year to the last, both inclusive and both open where nobody knows.
   *
   * @param from the first
   * @param to the last, not before it
   */
  public record Years(Optional<Integer> from, Optional<Integer> to) {

    public Years {
      if (from.isPresent() && to.isPresent() && to.get() < from.get()) {
        throw new IllegalArgumentException("years go forward: " + from.get() + "-" + to.get());
      }
    }

    /** Nothing is known of them. */
    public static Years unknown() {
      return new Years(Optional.empty(), Optional.empty());
    }
  }

  /**
   * Where a library was.
   *
   * @param place its name
   * @param years from when to when
   */
  public record LibraryPlace(String place, Years years) {}

  public Library {
    places = List.copyOf(places);
  }

  /** One of which nothing but the name is known. */
  public static Library named(String code, String name) {
    return new Library(code, name, Years.unknown(), "", List.of());
  }

  /**
   * The code that the id of a record of another library begins with; empty where it can be none.
   */
  public static Optional<String> prefix(ItemId item) {
    int stop = item.value().indexOf('.');
    return stop < 2 ? Optional.empty() : Optional.of(item.value().substring(0, stop));
  }
}
