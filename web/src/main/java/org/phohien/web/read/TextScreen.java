package org.phohien.web.read;

import java.util.Map;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.alto.TextForm;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /text/ID/KEY.FORM}: the text of a page as ALTO, hOCR, JSON or plain text. */
public final class TextScreen implements Screen {

  private final Catalog catalog;

  public TextScreen(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    TextForm form =
        TextForm.named(visit.part("form")).orElseThrow(() -> new NotFound("form of text"));
    Page page = entry.item().page(visit.part("key")).orElseThrow(() -> new NotFound("page"));
    if (!Access.allows(entry, visit.viewer(), Action.VIEW)) {
      throw new NotFound("text of " + page.id());
    }
    PageText text = catalog.text(page.id()).orElseThrow(() -> new NotFound("text of " + page.id()));
    return new Answer.File(
        200,
        form.mediaType(),
        form.bytes(text),
        Map.of(
            "Content-Disposition",
            "inline; filename=\""
                + page.id().item()
                + "-"
                + page.id().key()
                + "."
                + form.extension()
                + "\""));
  }
}
