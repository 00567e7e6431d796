package org.phohien.web.read;

import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /item/ID/page?key=}: the page list's way to a page, without a script. */
public final class GoToScreen implements Screen {

  private final Catalog catalog;

  public GoToScreen(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer answer(Visit visit) {
    Page page =
        ItemScreen.entry(catalog, visit)
            .item()
            .page(visit.query().text("key"))
            .orElseThrow(() -> new NotFound("page"));
    return Answer.Redirect.to(Addresses.page(page.id(), visit.question()));
  }
}
