package org.phohien.core.search.mark;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.phohien.core.model.Box;

/**
 * The places of a page as numbers, each made a {@link Place} when it is asked for: of hundreds on a
 * page only the few at its hits are. Unchangeable.
 */
final class PackedPlaces extends AbstractList<Place> implements RandomAccess {

  /** Numbers of one place: start, end, x, y, width, height, sureness. */
  static final int NUMBERS = 7;

  private final int[] numbers;
  private final Map<Integer, List<String>> others;

  /**
   * @param numbers of all places, one behind the other; not to be changed afterwards
   * @param others what the engine held some for, by their place in the list
   */
  PackedPlaces(int[] numbers, Map<Integer, List<String>> others) {
    this.numbers = numbers;
    this.others = Map.copyOf(others);
  }

  @Override
  public int size() {
    return numbers.length / NUMBERS;
  }

  @Override
  public Place get(int index) {
    int at = index * NUMBERS;
    return new Place(
        numbers[at],
        numbers[at + 1],
        new Box(numbers[at + 2], numbers[at + 3], numbers[at + 4], numbers[at + 5]),
        Sureness.at(numbers[at + 6]),
        others.getOrDefault(index, List.of()));
  }

  int start(int index) {
    return numbers[index * NUMBERS];
  }

  int end(int index) {
    return numbers[index * NUMBERS + 1];
  }

  /** Whether the engine held any word for others, too. */
  boolean hasOthers() {
    return !others.isEmpty();
  }
}
