package org.phohien.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /api/items/ID}: a description and the list of its pages. */
public final class ItemApi implements Screen {

  private final Catalog catalog;
  private final Site site;

  public ItemApi(Catalog catalog, Site site) {
    this.catalog = catalog;
    this.site = site;
  }

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Item item = entry.item();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", item.id().value());
    body.put("url", site.absolute(Addresses.item(item.id())));
    body.put("changed", entry.change().stamp().toString());
    body.put("change", entry.change().number());
    if (entry.withdrawn().isPresent()) {
      body.put("withdrawn", entry.withdrawn().get());
      return new Answer.Json(410, "application/json", body);
    }
    body.put("version", entry.version().toString());
    body.put("collection", item.kind().collection().slug());
    body.put("description", description(item.description()));
    body.put("rights", item.rights().statement().toString());
    body.put("access", item.rights().access().name());
    body.put("pageCount", item.pages().size());
    boolean view = Access.allows(entry, visit.viewer(), Action.VIEW);
    if (view && !item.pages().isEmpty()) {
      body.put("manifest", site.absolute(Addresses.manifest(item.id())));
    }
    body.put("pages", view ? item.pages().stream().map(this::page).toList() : List.of());
    return Answer.Json.of(body);
  }

  private Map<String, Object> page(Page page) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("key", page.id().key());
    written.put("label", page.label());
    written.put("width", page.size().width());
    written.put("height", page.size().height());
    written.put("url", site.absolute(Addresses.page(page.id())));
    written.put("image", site.absolute(Addresses.iiif(page.id())));
    written.put("text", site.absolute(Addresses.text(page.id(), "alto.xml")));
    return written;
  }

  private static Map<String, Object> description(Description d) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("title", d.title());
    written.put("alternativeTitles", d.alternativeTitles());
    written.put(
        "agents",
        d.agents().stream().map(a -> Map.of("name", a.name(), "role", a.role())).toList());
    d.publisher().ifPresent(v -> written.put("publisher", v));
    d.publishedAt().ifPresent(v -> written.put("publishedAt", v));
    d.date().map(Dating::edtf).ifPresent(v -> written.put("date", v));
    written.put("languages", d.languages());
    written.put("subjects", d.subjects());
    written.put("places", d.places());
    written.put("identifiers", d.identifiers());
    d.physical().ifPresent(v -> written.put("physical", v));
    d.summary().ifPresent(v -> written.put("summary", v));
    return written;
  }
}
