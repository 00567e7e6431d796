package org.phohien.iiif.book;

import java.util.List;
import org.phohien.core.model.Script;

/** The pages of an EPUB as XHTML (EPUB 3.3, 6.1). */
final class Xhtml {

  private Xhtml() {}

  /**
   * A whole document.
   *
   * @param body of it, marked up
   */
  static String page(String language, String title, String bodyClass, String body) {
    String shape = bodyClass.isEmpty() ? "" : " class=\"" + bodyClass + "\"";
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="%1$s" xml:lang="%1$s"%3$s>
    <head><title>%2$s</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
    <body>
    %4$s
    </body>
    </html>
    """
        .formatted(language, escaped(title), shape, body);
  }

  /** Where a page of print begins. */
  static String pageBreak(String id, String label) {
    return "<div epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"%s\" aria-label=\"%s\"></div>\n"
        .formatted(id, escaped(label));
  }

  static String heading(int level, String id, String title) {
    return "<h%1$d id=\"%2$s\">%3$s</h%1$d>\n".formatted(level, id, escaped(title));
  }

  /** A paragraph; characters whose readings are known carry them as ruby. */
  static String paragraph(Paragraph paragraph) {
    StringBuilder html = new StringBuilder();
    html.append("<p").append(language(paragraph.script())).append('>');
    for (Paragraph.Piece piece : paragraph.pieces()) {
      if (piece.reading().isEmpty()) {
        html.append(escaped(piece.text()));
      } else {
        html.append("<ruby>").append(escaped(piece.text()));
        html.append("<rt lang=\"vi\" xml:lang=\"vi\">").append(escaped(piece.reading()));
        html.append("</rt></ruby>");
      }
    }
    return html.append("</p>\n").toString();
  }

  static String titleLeaf(List<TitleLeaf.Row> rows) {
    StringBuilder html = new StringBuilder("<section epub:type=\"titlepage\" class=\"title\">\n");
    for (TitleLeaf.Row row : rows) {
      String text = escaped(row.text());
      html.append(
          switch (row.style()) {
            case TITLE -> "<h1>" + text + "</h1>\n";
            case LABEL -> "<h2>" + text + "</h2>\n";
            case LIBRARY, SUBTITLE, AUTHOR, IMPRINT, PART -> "<p class=\"lead\">" + text + "</p>\n";
            case TEXT -> "<p>" + text + "</p>\n";
          });
    }
    return html.append("</section>").toString();
  }

  private static String language(Script script) {
    String tag =
        switch (script) {
          case VIETNAMESE -> "vi";
          case HAN_NOM -> "lzh-Hani";
          case FRENCH -> "fr";
        };
    return " lang=\"" + tag + "\" xml:lang=\"" + tag + "\"";
  }

  /** Text that XML takes (1.0, 2.2): what it does not take is left out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(c -> c >= 0x20 || c == '\t' || c == '\n')
        .filter(c -> c < 0xfffe || c > 0xffff)
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
