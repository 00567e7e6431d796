package org.phohien.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.phohien.core.model.Box;
import org.phohien.core.model.Collection;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.web.visit.Parameters;

/** The stable addresses of the archive, as paths of this site. */
public final class Addresses {

  private Addresses() {}

  public static String item(ItemId item) {
    return "/item/" + item;
  }

  /** The reader at a page. */
  public static String page(PageId page) {
    return "/item/" + page.item() + "/page/" + page.key();
  }

  /** The reader at a page, with the words of a query marked. */
  public static String page(PageId page, String query) {
    return query.isBlank() ? page(page) : page(page) + "?q=" + encoded(query);
  }

  public static String collection(Collection collection) {
    return "/collection/" + collection.slug();
  }

  public static String search(Parameters parameters) {
    return "/search" + query(parameters);
  }

  /** The whole page, scaled to a width in pixels (IIIF Image API 3.0). */
  public static String image(PageId page, int width) {
    return iiif(page) + "/full/" + width + ",/0/default.jpg";
  }

  /** A region of the page, scaled to a width in pixels. */
  public static String region(PageId page, Box region, int width) {
    return iiif(page)
        + "/"
        + region.x()
        + ","
        + region.y()
        + ","
        + region.width()
        + ","
        + region.height()
        + "/"
        + width
        + ",/0/default.jpg";
  }

  /** The base address of a page's image; its {@code info.json} lies below. */
  public static String iiif(PageId page) {
    return "/iiif/3/" + page.item() + "%3A" + page.key();
  }

  public static String manifest(ItemId item) {
    return "/iiif/presentation/3/" + item + "/manifest";
  }

  /** The text of a page in a form, e.g. {@code alto.xml}. */
  public static String text(PageId page, String form) {
    return "/text/" + page.item() + "/" + page.key() + "." + form;
  }

  /** Parameters as the end of an address, with its question mark; empty when there are none. */
  public static String query(Parameters parameters) {
    StringJoiner joined = new StringJoiner("&", "?", "").setEmptyValue("");
    for (Map.Entry<String, List<String>> entry : parameters.values().entrySet()) {
      entry.getValue().forEach(v -> joined.add(encoded(entry.getKey()) + "=" + encoded(v)));
    }
    return joined.toString();
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
