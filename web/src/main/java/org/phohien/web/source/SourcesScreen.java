package org.phohien.web.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.Conflict;
import org.phohien.core.source.HarvestJobs;
import org.phohien.core.source.Source;
import org.phohien.core.source.SourceName;
import org.phohien.core.source.Sources;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /desk/sources}: the repositories that are harvested, and the way to add one. */
public final class SourcesScreen implements Screen {

  private static final int LONGEST_NAME = 20;

  private final Sources sources;
  private final Jobs jobs;
  private final Accounts accounts;
  private final InstantSource clock = InstantSource.system();

  SourcesScreen(Sources sources, Jobs jobs, Accounts accounts) {
    this.sources = sources;
    this.jobs = jobs;
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param typed a form that could not be taken
   * @param wrong key of what was wrong with it, or blank
   */
  public record Listed(List<Source> sources, Parameters typed, String wrong) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.posted() ? add(visit) : page(visit, 200, "");
  }

  private Answer add(Visit visit) {
    Optional<URI> address = address(visit.form().text("address").strip());
    if (address.isEmpty()) {
      return page(visit, 400, "desk.source.wrong.address");
    }
    String typed = visit.form().text("title").strip();
    String title = typed.isEmpty() ? address.get().getHost() : typed;
    String asked = visit.form().text("name").strip();
    String name = asked.isEmpty() ? slug(title) : asked;
    if (!SourceName.isValid(name)) {
      return page(visit, 400, "desk.source.wrong.name");
    }
    String by = visit.account().orElseThrow().name();
    Source source = Source.fresh(new SourceName(name), title, address.get(), clock.instant(), by);
    try {
      sources.add(source);
    } catch (Conflict e) {
      return page(visit, 409, "desk.source.wrong.taken");
    }
    jobs.submit(HarvestJobs.look(source.name(), by));
    accounts.record(by, "source.add", name + " " + source.address());
    return Answer.Redirect.to("/desk/source/" + name);
  }

  private Answer page(Visit visit, int status, String wrong) {
    return new Answer.Page(
        status,
        "org/phohien/web/source/sources.jte",
        Messages.of(visit.language()).get("desk.sources"),
        new Listed(sources.all(), visit.form(), wrong));
  }

  /** A base URL; what people copy from a browser often has a request behind it. */
  private static Optional<URI> address(String typed) {
    try {
      URI address = new URI(typed.replaceFirst("[?#].*$", ""));
      return Optional.of(address).filter(Source::isAddress);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String slug(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).replaceAll("-$", "");
  }
}
