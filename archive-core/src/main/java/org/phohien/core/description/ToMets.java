package org.phohien.core.description;

import java.util.List;
import java.util.Set;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;

/**
 * The whole object in METS 1.12: its description as MODS, the address of each page's image and
 * text, and the order of the pages. Where not anyone may see the pages they are counted and named,
 * and their files left out.
 */
final class ToMets {

  static final String NAMESPACE = "http://www.loc.gov/METS/";
  static final String SCHEMA = "http://www.loc.gov/standards/mets/version1121/mets.xsd";

  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private ToMets() {}

  /**
   * The {@code mets} element.
   *
   * @param withText pages that have a text
   */
  static byte[] write(Source source, Set<PageId> withText) {
    Xml xml =
        new Xml()
            .open(
                "mets",
                "xmlns",
                NAMESPACE,
                "xmlns:xlink",
                XLINK,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA,
                "OBJID",
                source.item().id().value(),
                "LABEL",
                source.description().title(),
                "TYPE",
                source.item().kind().collection().slug());
    custodian(xml);
    description(source, xml);
    List<Page> seen = source.seenByAll();
    if (!seen.isEmpty()) {
      files(source, seen, withText, xml);
    }
    structure(source, seen, withText, xml);
    return xml.bytes();
  }

  private static void custodian(Xml xml) {
    xml.open("metsHdr")
        .open("agent", "ROLE", "CUSTODIAN", "TYPE", "ORGANIZATION")
        .open("name")
        .mark(Dissemination.LIBRARY)
        .close()
        .close()
        .close();
  }

  private static void description(Source source, Xml xml) {
    xml.open("dmdSec", "ID", "DMD").open("mdWrap", "MDTYPE", "MODS").open("xmlData");
    xml.part(ToMods.write(source));
    xml.close().close().close();
  }

  private static void files(Source source, List<Page> pages, Set<PageId> withText, Xml xml) {
    xml.open("fileSec").open("fileGrp", "USE", "DEFAULT");
    pages.forEach(page -> file(image(page), "image/jpeg", source.image(page), xml));
    xml.close();
    List<Page> read = pages.stream().filter(page -> withText.contains(page.id())).toList();
    if (!read.isEmpty()) {
      xml.open("fileGrp", "USE", "FULLTEXT");
      read.forEach(page -> file(text(page), "application/xml", source.alto(page), xml));
      xml.close();
    }
    xml.close();
  }

  private static void file(String id, String mediaType, String address, Xml xml) {
    xml.open("file", "ID", id, "MIMETYPE", mediaType)
        .openAt("FLocat", "xlink:href", address, "LOCTYPE", "URL", "xlink:type", "simple")
        .close()
        .close();
  }

  private static void structure(Source source, List<Page> seen, Set<PageId> withText, Xml xml) {
    xml.open("structMap", "TYPE", "PHYSICAL").open("div", "TYPE", "physSequence", "DMDID", "DMD");
    int order = 1;
    for (Page page : source.item().pages()) {
      xml.open(
          "div",
          "ID",
          "PAGE-" + page.id().key(),
          "TYPE",
          "page",
          "ORDER",
          Integer.toString(order++),
          "ORDERLABEL",
          page.label());
      if (seen.contains(page)) {
        xml.open("fptr", "FILEID", image(page)).close();
        if (withText.contains(page.id())) {
          xml.open("fptr", "FILEID", text(page)).close();
        }
      }
      xml.close();
    }
    xml.close().close();
  }

  private static String image(Page page) {
    return "IMAGE-" + page.id().key();
  }

  private static String text(Page page) {
    return "TEXT-" + page.id().key();
  }
}
