package org.phohien.ingest.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkTest {

  @TempDir Path folder;

  @Test
  void anOutlineIsReadWithItsLevelsAndPages() throws IOException {
    Path file = folder.resolve("outline.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDDocumentOutline outline = outline(pdf);
      PDOutlineItem first = entry(pdf, "Chương I", 0);
      outline.addLast(first);
      first.addLast(entry(pdf, "Phố Hiến", 1));
      outline.addLast(entry(pdf, "Chương II", 2));
      pdf.save(file.toFile());
    }
    assertEquals(
        List.of(
            new Bookmark("Chương I", 0, 1),
            new Bookmark("Phố Hiến", 1, 2),
            new Bookmark("Chương II", 2, 1)),
        Bookmark.of(file));
  }

  @Test
  void anOutlineThatGoesRoundInACircleEnds() throws IOException {
    Path file = folder.resolve("circle.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDDocumentOutline outline = outline(pdf);
      PDOutlineItem one = entry(pdf, "một", 0);
      PDOutlineItem other = entry(pdf, "hai", 1);
      outline.addLast(one);
      outline.addLast(other);
      other.getCOSObject().setItem(COSName.NEXT, one.getCOSObject());
      pdf.save(file.toFile());
    }
    assertTrue(Bookmark.of(file).size() <= 2000);
  }

  @Test
  void whatHasNoOutlineHasNoBookmarks() throws IOException {
    Path file = folder.resolve("none.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(file.toFile());
    }
    assertEquals(List.of(), Bookmark.of(file));
    assertEquals(List.of(), Bookmark.of(Files.writeString(folder.resolve("no.pdf"), "không")));
  }

  private static PDDocumentOutline outline(PDDocument pdf) {
    for (int i = 0; i < 3; i++) {
      pdf.addPage(new PDPage());
    }
    PDDocumentOutline outline = new PDDocumentOutline();
    pdf.getDocumentCatalog().setDocumentOutline(outline);
    return outline;
  }

  private static PDOutlineItem entry(PDDocument pdf, String title, int page) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(pdf.getPage(page));
    return item;
  }
}
