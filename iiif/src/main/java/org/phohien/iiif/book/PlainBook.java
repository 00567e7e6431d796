package org.phohien.iiif.book;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Page;

/**
 * A book as plain text: its title leaf, then page after page with the number the library gives
 * each, a paragraph a line. UTF-8; lines end with a line feed.
 *
 * @param edition what of the work
 * @param source where its texts come from
 */
public record PlainBook(Edition edition, BookSource source) {

  /** Writes the text, sending each page as soon as it is there. */
  public void write(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (TitleLeaf.Row row : TitleLeaf.of(edition, "iiif.book.note.text")) {
      text.write(
          row.style() == TitleLeaf.Style.LABEL ? "\n" + row.text() + ":\n" : row.text() + "\n");
    }
    Messages messages = Messages.of(Language.VIETNAMESE);
    for (Page page : edition.pages()) {
      text.write("\n[" + messages.get("iiif.book.page", page.label()) + "]\n\n");
      for (Paragraph paragraph : paragraphs(page)) {
        text.write(paragraph.text() + "\n");
      }
      text.flush();
    }
  }

  private List<Paragraph> paragraphs(Page page) {
    return source
        .text(page)
        .map(found -> Paragraph.of(found, java.util.Optional.empty()))
        .orElse(List.of());
  }
}
