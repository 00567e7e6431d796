package org.phohien.web.browse;

import java.util.List;
import org.phohien.web.account.Back;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Theme;
import org.phohien.web.visit.Visit;

/** {@code /theme?to=&back=}: remembers light or dark paper and goes back. */
public final class ThemeScreen implements Screen {

  @Override
  public Answer answer(Visit visit) {
    Theme theme = Theme.ofSlug(visit.query().first("to"));
    String value = theme == Theme.AUTO ? "" : theme.slug();
    return new Answer.Redirect(
        Back.from(visit.query(), "/"), List.of(new Answer.Crumb("theme", value, 365, false)));
  }
}
