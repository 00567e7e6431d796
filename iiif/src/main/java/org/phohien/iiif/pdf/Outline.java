package org.phohien.iiif.pdf;

import static org.phohien.iiif.pdf.PdfFile.reference;
import static org.phohien.iiif.pdf.PdfFile.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.model.Section;

/** Writes a table of contents as the outline of a document (ISO 32000-1, 12.3.3). */
final class Outline {

  private final PdfFile file;
  private final Map<Integer, Integer> pages;

  /**
   * @param pages objects of the document's pages by their index in the work
   */
  Outline(PdfFile file, Map<Integer, Integer> pages) {
    this.file = file;
    this.pages = pages;
  }

  /**
   * Writes it; empty when there are no entries.
   *
   * @param sections those that begin on pages of the document
   */
  Optional<Integer> write(List<Section> sections) throws IOException {
    if (sections.isEmpty()) {
      return Optional.empty();
    }
    int root = file.number();
    Ends ends = entries(sections, root);
    file.object(
        root,
        "<</Type /Outlines /First "
            + (reference(ends.first()) + " /Last " + reference(ends.last()))
            + (" /Count " + sections.size() + ">>"));
    return Optional.of(root);
  }

  /** The objects of the first and the last entry of a level. */
  private record Ends(int first, int last) {}

  private Ends entries(List<Section> sections, int parent) throws IOException {
    int[] numbers = sections.stream().mapToInt(_ -> file.number()).toArray();
    for (int i = 0; i < numbers.length; i++) {
      Section section = sections.get(i);
      StringBuilder entry = new StringBuilder("<</Title ").append(text(section.title()));
      entry.append(" /Parent ").append(reference(parent));
      entry.append(" /Dest [").append(reference(pages.getOrDefault(section.first(), 0)));
      entry.append(" /Fit]");
      if (i > 0) {
        entry.append(" /Prev ").append(reference(numbers[i - 1]));
      }
      if (i + 1 < numbers.length) {
        entry.append(" /Next ").append(reference(numbers[i + 1]));
      }
      List<Section> parts = section.parts();
      if (!parts.isEmpty()) {
        Ends ends = entries(parts, numbers[i]);
        entry.append(" /First ").append(reference(ends.first()));
        // a negative count: closed until a reader opens it
        entry.append(" /Last ").append(reference(ends.last())).append(" /Count -");
        entry.append(parts.size());
      }
      file.object(numbers[i], entry.append(">>").toString());
    }
    return new Ends(numbers[0], numbers[numbers.length - 1]);
  }
}
