package org.phohien.iiif.book;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.phohien.core.model.Section;

/**
 * A part of a book that is one document of its EPUB: where the table of contents has its highest
 * parts, else a few pages.
 *
 * @param number from 1
 * @param first index of its first page in the work
 * @param last index of its last page
 */
record Chapter(int number, int first, int last) {

  /** Pages of a document: readers' programs open one at a time. */
  private static final int PAGES = 20;

  /** More make the programs slow, whatever the table of contents says. */
  private static final int MOST_PAGES = 100;

  /** The chapters of the pages of a work from one index to another. */
  static List<Chapter> of(List<Section> sections, int first, int last) {
    TreeSet<Integer> begins = new TreeSet<>();
    begins.add(first);
    sections.stream().map(Section::first).filter(p -> p > first && p <= last).forEach(begins::add);
    int longest = begins.size() > 1 ? MOST_PAGES : PAGES;
    List<Chapter> chapters = new ArrayList<>();
    while (!begins.isEmpty()) {
      int begin = begins.removeFirst();
      int end = begins.isEmpty() ? last : begins.getFirst() - 1;
      for (int at = begin; at <= end; at += longest) {
        chapters.add(new Chapter(chapters.size() + 1, at, Math.min(end, at + longest - 1)));
      }
    }
    return chapters;
  }

  String file() {
    return "chapter-" + number + ".xhtml";
  }

  boolean holds(int page) {
    return page >= first && page <= last;
  }
}
