package org.phohien.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageSearch;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /search.FORM?q=…}: the descriptions of what was found, to take along; at most {@value
 * #MOST} in the order of the search.
 */
public final class ExportScreen implements Screen {

  /** Items of one file; who needs the whole catalogue harvests it. */
  public static final int MOST = 1_000;

  private static final int AT_ONCE = 100;

  private final Catalog catalog;
  private final PageSearch search;
  private final Site site;

  public ExportScreen(Catalog catalog, PageSearch search, Site site) {
    this.catalog = catalog;
    this.search = search;
    this.site = site;
  }

  @Override
  public Answer answer(Visit visit) {
    ExportForm form =
        ExportForm.ofExtension(visit.part("form")).orElseThrow(() -> new NotFound("form"));
    String name = "attachment; filename=\"tim-kiem." + form.extension() + "\"";
    return new Answer.File(
        200,
        form.mediaType(),
        form.bytes(found(visit), site, visit.language()),
        Map.of("Content-Disposition", name, "X-Robots-Tag", "noindex"));
  }

  private List<Item> found(Visit visit) {
    List<Item> items = new ArrayList<>();
    for (int offset = 0; offset < MOST; offset += AT_ONCE) {
      List<ItemHit> hits = search.search(Query.request(visit, offset, AT_ONCE)).items();
      for (ItemHit hit : hits) {
        Optional<Entry> entry = catalog.find(hit.item()).filter(Entry::visible);
        entry.map(Entry::item).ifPresent(items::add);
      }
      if (hits.size() < AT_ONCE) {
        break;
      }
    }
    return items;
  }
}
