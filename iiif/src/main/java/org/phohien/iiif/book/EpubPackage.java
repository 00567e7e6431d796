package org.phohien.iiif.book;

import static org.phohien.iiif.book.Xhtml.escaped;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.Section;

/**
 * What an EPUB says of itself: the package document (EPUB 3.3, 5), the navigation document (7), the
 * style sheet.
 *
 * @param chapters its documents
 * @param ruby whether characters carry their readings
 * @param upright whether one of the chapters stands in columns
 * @param font whether a font lies beside
 */
record EpubPackage(
    Edition edition, List<Chapter> chapters, boolean ruby, boolean upright, boolean font) {

  String document() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
    prefix="schema: http://schema.org/">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    %s</metadata>
    <manifest>
    %s</manifest>
    <spine%s>
    %s</spine>
    </package>
    """
        .formatted(metadata(), manifest(), direction(), spine());
  }

  private String metadata() {
    Item item = edition.item();
    Description d = item.description();
    StringBuilder xml = new StringBuilder();
    xml.append(element("dc:identifier id=\"id\"", edition.address()));
    xml.append(element("dc:title", d.title()));
    xml.append(element("dc:language", edition.language()));
    for (Agent agent : d.agents()) {
      xml.append(element("dc:creator", agent.name()));
    }
    d.publisher().ifPresent(name -> xml.append(element("dc:publisher", name)));
    d.date()
        .filter(date -> date.edtf().matches("\\d{4}(-\\d\\d){0,2}"))
        .ifPresent(date -> xml.append(element("dc:date", date.edtf())));
    d.subjects().forEach(subject -> xml.append(element("dc:subject", subject)));
    d.summary().ifPresent(summary -> xml.append(element("dc:description", summary)));
    xml.append(element("dc:rights", item.rights().statement().toString()));
    xml.append(element("dc:source", edition.address()));
    xml.append(property("dcterms:modified", edition.stamp().truncatedTo(ChronoUnit.SECONDS) + ""));
    xml.append(property("pageBreakSource", edition.address()));
    accessibility(xml);
    return xml.toString();
  }

  /** What EPUB Accessibility 1.1, 2, asks a book to say. */
  private void accessibility(StringBuilder xml) {
    xml.append(property("schema:accessMode", "textual"));
    xml.append(property("schema:accessModeSufficient", "textual"));
    for (String feature :
        List.of("tableOfContents", "pageBreakMarkers", "pageNavigation", "readingOrder")) {
      xml.append(property("schema:accessibilityFeature", feature));
    }
    if (ruby) {
      xml.append(property("schema:accessibilityFeature", "rubyAnnotations"));
    }
    xml.append(property("schema:accessibilityHazard", "none"));
    String note = Messages.of(Language.VIETNAMESE).get("iiif.book.note.epub");
    xml.append(property("schema:accessibilitySummary", note));
  }

  private String manifest() {
    StringBuilder xml = new StringBuilder();
    xml.append(file("nav", "nav.xhtml", "application/xhtml+xml", "nav"));
    xml.append(file("cover-image", "cover.jpg", "image/jpeg", "cover-image"));
    xml.append(file("cover", "cover.xhtml", "application/xhtml+xml", ""));
    xml.append(file("title", "title.xhtml", "application/xhtml+xml", ""));
    xml.append(file("style", "style.css", "text/css", ""));
    if (font) {
      xml.append(file("font", "han-nom.ttf", "font/ttf", ""));
    }
    for (Chapter chapter : chapters) {
      xml.append(file("c" + chapter.number(), chapter.file(), "application/xhtml+xml", ""));
    }
    return xml.toString();
  }

  private String direction() {
    return upright || edition.leftwards() ? " page-progression-direction=\"rtl\"" : "";
  }

  private String spine() {
    StringBuilder xml =
        new StringBuilder("<itemref idref=\"cover\"/>\n<itemref idref=\"title\"/>\n");
    chapters.forEach(c -> xml.append("<itemref idref=\"c" + c.number() + "\"/>\n"));
    return xml.toString();
  }

  String navigation() {
    Messages messages = Messages.of(Language.VIETNAMESE);
    StringBuilder body = new StringBuilder();
    body.append("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\"><h1>");
    body.append(escaped(messages.get("iiif.contents"))).append("</h1>\n<ol>\n");
    body.append(entry("title.xhtml", edition.item().description().title(), ""));
    List<Section> sections = edition.sections();
    if (sections.isEmpty()) {
      for (Chapter chapter : chapters) {
        body.append(entry(chapter.file(), label(messages, chapter.first()), ""));
      }
    } else {
      sections.forEach(section -> body.append(entry(section)));
    }
    body.append("</ol></nav>\n<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"\"><h2>");
    body.append(escaped(messages.get("iiif.book.pagelist"))).append("</h2>\n<ol>\n");
    for (Page page : edition.pages()) {
      String target = chapter(edition.item().pages().indexOf(page)) + "#page-" + page.id().key();
      body.append(entry(target, page.label(), ""));
    }
    body.append("</ol></nav>");
    return Xhtml.page("vi", messages.get("iiif.contents"), "", body.toString());
  }

  private String entry(Section section) {
    StringBuilder parts = new StringBuilder();
    section.parts().forEach(part -> parts.append(entry(part)));
    String inner = parts.isEmpty() ? "" : "\n<ol>\n" + parts + "</ol>";
    return entry(chapter(section.first()) + "#part-" + section.number(), section.title(), inner);
  }

  private static String entry(String target, String title, String inner) {
    return "<li><a href=\"" + target + "\">" + escaped(title) + "</a>" + inner + "</li>\n";
  }

  private String label(Messages messages, int page) {
    return messages.get("iiif.book.page", edition.item().pages().get(page).label());
  }

  private String chapter(int page) {
    return chapters.stream()
        .filter(c -> c.holds(page))
        .findFirst()
        .map(Chapter::file)
        .orElseThrow();
  }

  String style() {
    String face =
        font ? "@font-face { font-family: \"Pho Hien Han Nom\"; src: url(han-nom.ttf); }\n" : "";
    return face
        + """
        body { line-height: 1.5; }
        html.upright { writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; \
        -webkit-writing-mode: vertical-rl; }
        p { margin: 0 0 0.4em; }
        p:lang(lzh-Hani) { font-family: "Noto Serif CJK TC", "Songti TC", PMingLiU, \
        "Pho Hien Han Nom", serif; font-size: 1.2em; line-height: 2; }
        rt { font-size: 0.5em; }
        .cover { text-align: center; margin: 0; }
        .cover img { max-width: 100%; max-height: 100%; }
        .title { text-align: center; }
        .title h1 { margin: 2em 0 0.5em; }
        .title h2 { font-size: 0.9em; margin-top: 2em; }
        """;
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name.replaceFirst(" .*", "") + ">\n";
  }

  private static String property(String name, String value) {
    return "<meta property=\"" + name + "\">" + escaped(value) + "</meta>\n";
  }

  private static String file(String id, String name, String type, String properties) {
    return "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n"
        .formatted(
            id, name, type, properties.isEmpty() ? "" : " properties=\"" + properties + "\"");
  }
}
