package org.phohien.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** Turns a page's template and model into HTML. Threads share it. */
public final class Pages {

  private final TemplateEngine templates;
  private final Site site;

  /**
   * @param loader whose classes hold the templates, compiled with the program
   */
  public Pages(Site site, ClassLoader loader) {
    this.site = site;
    this.templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, loader, "gg.jte.generated.precompiled");
    templates.setTrimControlStructures(true);
  }

  /** A whole page. */
  public String html(Answer.Page page, Visit visit) {
    return rendered(page.template(), page.model(), Frame.of(site, page.title(), visit));
  }

  /** A part of a page. */
  public String html(Answer.Fragment fragment, Visit visit) {
    return rendered(fragment.template(), fragment.model(), Frame.of(site, "", visit));
  }

  private String rendered(String template, Object model, Frame frame) {
    StringOutput out = new StringOutput(16_384);
    templates.render(template, Map.of("frame", frame, "page", model), out);
    return out.toString();
  }
}
