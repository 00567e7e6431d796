package org.phohien.web.item;

import java.util.ArrayList;
import java.util.List;
import org.phohien.core.description.Download;
import org.phohien.core.model.Item;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * The links that tell a program what a landing page is of (signposting.org, the FAIR profile, level
 * 1; relations of RFC 8288).
 */
final class Signposts {

  private Signposts() {}

  /**
   * Values of the header {@code Link}.
   *
   * @param view whether the pages may be seen, so that the manifest answers
   */
  static List<String> of(Item item, Site site, boolean view) {
    String address = site.absolute(Addresses.item(item.id()));
    List<String> links = new ArrayList<>();
    links.add(link(address, "cite-as", ""));
    links.add(link("https://schema.org/AboutPage", "type", ""));
    links.add(link(item.rights().statement().toString(), "license", ""));
    for (Download form : Download.values()) {
      links.add(link(address + "." + form.extension(), "describedby", form.mediaType()));
    }
    if (view && !item.pages().isEmpty()) {
      String manifest = site.absolute(Addresses.manifest(item.id()));
      links.add(link(manifest, "item", "application/ld+json"));
    }
    links.add(
        link(site.absolute(Addresses.collection(item.kind().collection())), "collection", ""));
    return links;
  }

  private static String link(String target, String rel, String type) {
    String plain = type.replaceFirst(";.*", "");
    return "<"
        + target
        + ">; rel=\""
        + rel
        + "\""
        + (plain.isEmpty() ? "" : "; type=\"" + plain + "\"");
  }
}
