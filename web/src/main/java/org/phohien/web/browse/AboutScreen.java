package org.phohien.web.browse;

import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /about}: how to search, how to cite, and what programs can ask for. */
public final class AboutScreen implements Screen {

  /** Nothing beside the frame. */
  public record About() {}

  @Override
  public Answer answer(Visit visit) {
    return new Answer.Page(
        200,
        "org/phohien/web/browse/about.jte",
        Messages.of(visit.language()).get("web.about.title"),
        new About());
  }
}
