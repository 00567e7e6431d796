package org.phohien.web.feed;

import java.util.List;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.message.Messages;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.search.Query;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /search.atom?q=…}: a search that is followed, what was published last first. */
public final class SearchFeedScreen implements Screen {

  private final Catalog catalog;
  private final PageSearch search;
  private final Site site;

  public SearchFeedScreen(Catalog catalog, PageSearch search, Site site) {
    this.catalog = catalog;
    this.search = search;
    this.site = site;
  }

  @Override
  public Answer answer(Visit visit) {
    List<Entry> entries =
        search.search(Query.request(visit, Sort.NEWEST, 0, FeedScreen.ENTRIES)).items().stream()
            .flatMap(hit -> catalog.find(hit.item()).filter(Entry::visible).stream())
            .toList();
    String asked =
        visit.question().isBlank()
            ? Messages.of(visit.language()).get("web.search.everything")
            : visit.question();
    Parameters repeated = visit.asked().with("page", "").with("sort", "");
    AtomFeed feed =
        new AtomFeed(
            site.name() + ": " + asked,
            "/search.atom" + Addresses.query(repeated),
            Addresses.search(repeated),
            entries);
    return Answer.File.of(AtomFeed.MEDIA_TYPE, feed.write(site));
  }
}
