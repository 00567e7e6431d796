package org.phohien.web.browse;

import java.util.List;
import org.phohien.core.message.Messages;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /about}: how to search, how to cite, and what programs can ask for. */
public final class AboutScreen implements Screen {

  /** What a query may look like, from the plain to the particular. */
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("phrase", "\"phố hiến\""),
          new Example("near", "\"đê sông Hồng\"~5"),
          new Example("without", "chùa -thuế"),
          new Example("either", "đình OR chùa"),
          new Example("open", "nghi*"),
          new Example("reign", "Tự Đức 19"),
          new Example("place", "Ân Thi"),
          new Example("hannom", "興安"),
          new Example("loose", "~興安"),
          new Example("keystrokes", "huwng yeen"),
          new Example("title", "nhan đề:\"địa chí\""),
          new Example("years", "năm:1930..1938"));

  /**
   * What the template shows.
   *
   * @param examples of queries
   */
  public record About(List<Example> examples) {}

  /**
   * A query that can be tried.
   *
   * @param name of the sentence {@code web.about.example.NAME} that says what it finds
   */
  public record Example(String name, String query) {}

  @Override
  public Answer answer(Visit visit) {
    return new Answer.Page(
        200,
        "org/phohien/web/browse/about.jte",
        Messages.of(visit.language()).get("web.about.title"),
        new About(EXAMPLES));
  }
}
