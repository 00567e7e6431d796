package org.phohien.web.item;

import java.util.Map;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.description.Download;
import org.phohien.core.model.ItemId;
import org.phohien.core.record.NativeRecords;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /item/ID.EXTENSION}: the description of a work in one form; open to all. */
public final class DownloadScreen implements Screen {

  private final Catalog catalog;
  private final NativeRecords natives;
  private final Site site;
  private final Download form;

  public DownloadScreen(Catalog catalog, NativeRecords natives, Site site, Download form) {
    this.catalog = catalog;
    this.natives = natives;
    this.site = site;
    this.form = form;
  }

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    ItemId id = entry.item().id();
    if (!entry.visible()) {
      return Answer.Redirect.to(Addresses.item(id));
    }
    return new Answer.File(
        200,
        form.mediaType(),
        form.bytes(entry.item(), natives.find(id).map(NativeRecords.Found::marc), site.publicUrl()),
        Map.of("Content-Disposition", "attachment; filename=\"" + form.fileName(id) + "\""));
  }
}
