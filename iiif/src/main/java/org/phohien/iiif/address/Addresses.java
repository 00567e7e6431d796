package org.phohien.iiif.address;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.phohien.core.model.Collection;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.iiif.image.ImageApi;

/**
 * The addresses of everything, all below the public URL of the settings: never what a Host header
 * says, which anyone can write.
 */
public final class Addresses {

  private final String site;

  /**
   * Addresses below a site.
   *
   * @param publicUrl without a slash at its end
   */
  public Addresses(URI publicUrl) {
    this.site = publicUrl.toString();
  }

  /** The base of an image service. */
  public String image(ImageApi api, PageId page) {
    return site + "/iiif/" + api.segment() + "/" + page.item() + "%3A" + page.key();
  }

  /** The reader's page of an item. */
  public String item(ItemId item) {
    return site + "/item/" + item;
  }

  public String manifest(ImageApi api, ItemId item) {
    return site + "/iiif/presentation/" + api.segment() + "/" + item + "/manifest";
  }

  /** Of a canvas, and with more segments of what hangs on it. */
  public String canvas(ImageApi api, PageId page) {
    return site
        + "/iiif/presentation/"
        + api.segment()
        + "/"
        + page.item()
        + "/canvas/"
        + page.key();
  }

  /** A part of an item, by its table of contents. */
  public String range(ImageApi api, ItemId item, String part) {
    return site + "/iiif/presentation/" + api.segment() + "/" + item + "/range/" + part;
  }

  /** Where the sheet on a page lies on the earth. */
  public String georeference(PageId page) {
    return site + "/iiif/presentation/3/" + page.item() + "/georeference/" + page.key();
  }

  /** The annotations that hold the text of a page. */
  public String annotations(PageId page) {
    return site + "/iiif/presentation/3/" + page.item() + "/text/" + page.key();
  }

  /** The top collection. */
  public String collections() {
    return site + "/iiif/presentation/3/collection";
  }

  public String collection(Collection collection) {
    return collections() + "/" + collection.slug();
  }

  /** The issues of a newspaper or journal. */
  public String serial(String slug) {
    return collection(Collection.NEWSPAPERS) + "/" + slug;
  }

  /** Its issues of one year; 0 for those of no known year. */
  public String serial(String slug, int year) {
    return serial(slug) + "/" + year;
  }

  /**
   * The search service of an item.
   *
   * @param version of Content Search: 2 or 1
   */
  public String search(int version, ItemId item) {
    return site + "/iiif/search/" + version + "/" + item;
  }

  /** What completes the queries of {@link #search}. */
  public String autocomplete(int version, ItemId item) {
    return search(version, item) + "/autocomplete";
  }

  /** The text of a page in a form: {@code alto.xml}, {@code hocr}, {@code txt}. */
  public String text(PageId page, String form) {
    return site + "/text/" + page.item() + "/" + page.key() + "." + form;
  }

  /** A download of a whole item: {@code marcxml}, {@code mods}, … */
  public String download(ItemId item, String form) {
    return site + "/item/" + item + "." + form;
  }

  /** An item as one PDF. */
  public String pdf(ItemId item) {
    return site + "/iiif/pdf/" + item;
  }

  /** An item as one EPUB. */
  public String epub(ItemId item) {
    return site + "/iiif/epub/" + item;
  }

  /** The text of an item as one file. */
  public String text(ItemId item) {
    return site + "/iiif/text/" + item;
  }

  /** What tells whether a page may be seen (Authorization Flow 2.0, 5). */
  public String probe(PageId page) {
    return authorization("probe/") + page.item() + "%3A" + page.key();
  }

  /** What tells whether the pages of an item may be seen. */
  public String probe(ItemId item) {
    return authorization("probe/") + item;
  }

  /** A service of Authorization Flow 2.0: {@code access}, {@code token}, {@code logout}. */
  public String authorization(String service) {
    return site + "/iiif/auth/2/" + service;
  }

  /** The base of the image service with the preview of a page of the reading room. */
  public String preview(PageId page) {
    return site + "/iiif/preview/3/" + page.item() + "%3A" + page.key();
  }

  /** Where one signs in; comes back to a path of this site. */
  public String signIn(String path) {
    return site + "/account/sign-in?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  public String activity() {
    return site + "/iiif/discovery/activity/";
  }

  /** The archive itself. */
  public String home() {
    return site + "/";
  }
}
