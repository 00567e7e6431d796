package org.phohien.ingest.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * An entry of the outline that a PDF brings along (ISO 32000-1, 12.3.3).
 *
 * @param title as it stands there, may be blank
 * @param page index of the page it leads to
 * @param level from 1
 */
public record Bookmark(String title, int page, int level) {

  /** More is no table of contents; and a broken outline may go round in a circle. */
  private static final int MOST = 2000;

  private static final int DEEPEST = 6;

  /**
   * The outline of a PDF; empty where it has none, and as far as it can be understood. A table of
   * contents is a help and no reason to refuse a file.
   */
  public static List<Bookmark> of(Path file) {
    List<Bookmark> found = new ArrayList<>();
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        read(document, outline.getFirstChild(), 1, new int[1], found);
      }
    } catch (IOException | RuntimeException e) {
      // what PDFBox throws over a damaged document is of many kinds
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }

  private static void read(
      PDDocument document,
      @org.jspecify.annotations.Nullable PDOutlineItem first,
      int level,
      int[] seen,
      List<Bookmark> found)
      throws IOException {
    PDOutlineItem item = first;
    while (item != null && seen[0]++ < MOST) {
      PDPage page = item.findDestinationPage(document);
      int index = page == null ? -1 : document.getPages().indexOf(page);
      if (index >= 0) {
        String title = item.getTitle();
        found.add(new Bookmark(title == null ? "" : title, index, Math.min(level, DEEPEST)));
      }
      if (level < 2 * DEEPEST) {
        read(document, item.getFirstChild(), level + 1, seen, found);
      }
      item = item.getNextSibling();
    }
  }
}
