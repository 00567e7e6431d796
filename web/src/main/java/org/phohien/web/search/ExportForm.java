package org.phohien.web.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.phohien.core.description.Download;
import org.phohien.core.message.Language;
import org.phohien.core.model.Item;
import org.phohien.web.page.Site;

/** The forms a list of descriptions can be taken along in. */
public enum ExportForm {
  /** For a spreadsheet. */
  CSV("csv", "text/csv; charset=utf-8") {
    @Override
    byte[] bytes(List<Item> items, Site site, Language language) {
      return new CsvTable(site, language).of(items).getBytes(StandardCharsets.UTF_8);
    }
  },
  /** For reference managers. */
  RIS("ris", Download.RIS.mediaType()) {
    @Override
    byte[] bytes(List<Item> items, Site site, Language language) {
      return joined(Download.RIS, items, site);
    }
  },
  /** For LaTeX. */
  BIBTEX("bib", Download.BIBTEX.mediaType()) {
    @Override
    byte[] bytes(List<Item> items, Site site, Language language) {
      return joined(Download.BIBTEX, items, site);
    }
  },
  /** For other libraries: a MARCXML {@code collection}. */
  MARCXML("marcxml", Download.MARCXML.mediaType()) {
    @Override
    byte[] bytes(List<Item> items, Site site, Language language) {
      StringBuilder all =
          new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
              .append("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n");
      for (Item item : items) {
        String one =
            new String(Download.MARCXML.bytes(item, site.publicUrl()), StandardCharsets.UTF_8);
        all.append(one, one.indexOf("?>") + 2, one.length()).append('\n');
      }
      return all.append("</collection>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String extension;
  private final String mediaType;

  ExportForm(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The form with this extension, or empty. */
  static Optional<ExportForm> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  /** What stands behind {@code /search.} in its address. */
  public String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  /** The file. */
  abstract byte[] bytes(List<Item> items, Site site, Language language);

  private static byte[] joined(Download form, List<Item> items, Site site) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Item item : items) {
      all.writeBytes(form.bytes(item, site.publicUrl()));
      all.write('\n');
    }
    return all.toByteArray();
  }
}
