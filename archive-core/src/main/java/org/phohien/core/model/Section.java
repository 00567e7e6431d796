package org.phohien.core.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a work, as its table of contents divides it.
 *
 * @param number of the heading in the table, from 0: what the part is called in addresses
 * @param title of the part
 * @param first index of its first page in the item
 * @param last index of its last page: the one before the next part of the same or a higher level
 *     begins, and never before {@code first}
 * @param parts what it is divided into, in order
 */
public record Section(int number, String title, int first, int last, List<Section> parts) {

  public Section {
    parts = List.copyOf(parts);
  }

  /** The parts of an item; a level that is skipped in the table is not there. */
  public static List<Section> of(Item item) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < item.pages().size(); i++) {
      places.put(item.pages().get(i).id().key(), i);
    }
    return between(item, places, 0, item.contents().size(), item.pages().size() - 1);
  }

  /**
   * Those that begin within some pages. What lies in a part that begins before them stands in its
   * place.
   *
   * @param first index of the first page
   * @param last index of the last page
   */
  public static List<Section> beginning(List<Section> sections, int first, int last) {
    List<Section> within = new ArrayList<>();
    for (Section section : sections) {
      List<Section> parts = beginning(section.parts, first, last);
      if (section.first >= first && section.first <= last) {
        within.add(new Section(section.number, section.title, section.first, section.last, parts));
      } else {
        within.addAll(parts);
      }
    }
    return within;
  }

  /** The headings from one to another (not counted), the first of which leads. */
  private static List<Section> between(
      Item item, Map<String, Integer> places, int from, int to, int lastPage) {
    List<Heading> headings = item.contents();
    List<Section> sections = new ArrayList<>();
    int at = from;
    while (at < to) {
      Heading heading = headings.get(at);
      int next = at + 1;
      while (next < to && headings.get(next).level() > heading.level()) {
        next++;
      }
      int first = places.getOrDefault(heading.page(), 0);
      int end = next < to ? places.getOrDefault(headings.get(next).page(), 0) - 1 : lastPage;
      int last = Math.max(first, end);
      sections.add(
          new Section(at, heading.title(), first, last, between(item, places, at + 1, next, last)));
      at = next;
    }
    return sections;
  }
}
