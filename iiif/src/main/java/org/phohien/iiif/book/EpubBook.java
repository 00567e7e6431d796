package org.phohien.iiif.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.phohien.core.message.Language;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;

/**
 * A book as EPUB 3.3: its text flows, page breaks are marked by the library's own numbers, Hán-Nôm
 * stands upright with its readings beside it. Chapters are sent while they are written; the package
 * document comes last, when it is known what the book holds.
 *
 * @param edition what of the work
 * @param source where pictures and texts come from
 * @param letters for characters that reading programs seldom have
 */
public record EpubBook(Edition edition, BookSource source, MoreLetters letters) {

  /** Of the zip's first file, which must say this and nothing else (4.3). */
  private static final byte[] MEDIA_TYPE =
      "application/epub+zip".getBytes(StandardCharsets.US_ASCII);

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  /** Writes the book. */
  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    mediaType(zip);
    file(zip, "META-INF/container.xml", CONTAINER);
    file(zip, "EPUB/cover.jpg", source.picture(edition.item().pages().getFirst()).jpeg());
    String language = edition.language();
    String title = edition.item().description().title();
    String cover =
        "<p class=\"cover\"><img src=\"cover.jpg\" alt=\"" + Xhtml.escaped(title) + "\"/></p>";
    file(zip, "EPUB/cover.xhtml", Xhtml.page(language, title, "", cover));
    file(
        zip,
        "EPUB/title.xhtml",
        Xhtml.page("vi", title, "", Xhtml.titleLeaf(TitleLeaf.of(edition, "iiif.book.note.epub"))));
    int first = edition.first();
    List<Chapter> chapters =
        Chapter.of(edition.sections(), first, first + edition.pages().size() - 1);
    Found found = new Found();
    for (Chapter chapter : chapters) {
      file(zip, "EPUB/" + chapter.file(), chapter(chapter, language, found));
      zip.flush();
    }
    boolean font = !found.rare.isEmpty();
    if (font) {
      file(zip, "EPUB/han-nom.ttf", letters.trueType(found.rare));
    }
    EpubPackage last = new EpubPackage(edition, chapters, found.ruby, found.upright, font);
    file(zip, "EPUB/style.css", last.style());
    file(zip, "EPUB/nav.xhtml", last.navigation());
    file(zip, "EPUB/package.opf", last.document());
    zip.finish();
    out.flush();
  }

  /** What turned up in the text. */
  private static final class Found {
    private final NavigableSet<Integer> rare = new TreeSet<>();
    private boolean ruby;
    private boolean upright;
  }

  private String chapter(Chapter chapter, String language, Found found) {
    Item item = edition.item();
    StringBuilder body = new StringBuilder("<section epub:type=\"bodymatter\">\n");
    int columns = 0;
    int pages = 0;
    for (int i = chapter.first(); i <= chapter.last(); i++) {
      Page page = item.pages().get(i);
      body.append(Xhtml.pageBreak("page-" + page.id().key(), page.label()));
      headings(page, body);
      Optional<PageText> text = source.text(page);
      if (text.isPresent() && !text.get().lines().isEmpty()) {
        pages++;
        columns += text.get().upright() ? 1 : 0;
        for (Paragraph paragraph : Paragraph.of(text.get(), source.readings(page))) {
          body.append(Xhtml.paragraph(paragraph));
          look(paragraph, found);
        }
      }
    }
    boolean upright = columns * 2 > pages;
    found.upright |= upright;
    String title = item.description().title() + " · " + pages(chapter);
    return Xhtml.page(
        language, title, upright ? "upright" : "", body.append("</section>").toString());
  }

  /** What the parts that begin on a page are called. */
  private void headings(Page page, StringBuilder body) {
    List<Heading> contents = edition.item().contents();
    for (int i = 0; i < contents.size(); i++) {
      if (contents.get(i).page().equals(page.id().key())) {
        body.append(Xhtml.heading(contents.get(i).level(), "part-" + i, contents.get(i).title()));
      }
    }
  }

  private void look(Paragraph paragraph, Found found) {
    for (Paragraph.Piece piece : paragraph.pieces()) {
      found.ruby |= !piece.reading().isEmpty();
      piece.text().codePoints().filter(this::isRare).forEach(found.rare::add);
    }
  }

  /** Beyond the characters that every font for Chinese has. */
  private boolean isRare(int character) {
    return Character.isIdeographic(character)
        && (character < 0x4e00 || character > 0x9fff)
        && letters.has(character);
  }

  private String pages(Chapter chapter) {
    List<Page> all = edition.item().pages();
    return new Edition(
            edition.item(),
            all.subList(chapter.first(), chapter.last() + 1),
            edition.library(),
            edition.address(),
            edition.stamp())
        .part(Language.VIETNAMESE)
        .orElse(all.getFirst().label());
  }

  private void mediaType(ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry("mimetype");
    CRC32 crc = new CRC32();
    crc.update(MEDIA_TYPE);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(MEDIA_TYPE.length);
    entry.setCrc(crc.getValue());
    time(entry);
    zip.putNextEntry(entry);
    zip.write(MEDIA_TYPE);
    zip.closeEntry();
  }

  private void file(ZipOutputStream zip, String name, String text) throws IOException {
    file(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void file(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    time(entry);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** In the zip's own field, which years from 1980 fit in: the first file may have no other. */
  private void time(ZipEntry entry) {
    entry.setTimeLocal(LocalDateTime.ofInstant(edition.stamp(), ZoneOffset.UTC));
  }
}
