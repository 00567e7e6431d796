package org.phohien.web.feed;

import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Browse;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Collection;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /feed} and {@code /collection/SLUG.atom}: what was published last, for feed readers. */
public final class FeedScreen implements Screen {

  static final int ENTRIES = 50;

  private final Catalog catalog;
  private final Site site;
  private final boolean ofCollection;

  private FeedScreen(Catalog catalog, Site site, boolean ofCollection) {
    this.catalog = catalog;
    this.site = site;
    this.ofCollection = ofCollection;
  }

  /** The feed of the whole archive. */
  public static FeedScreen ofAll(Catalog catalog, Site site) {
    return new FeedScreen(catalog, site, false);
  }

  /** The feed of the collection that the address names. */
  public static FeedScreen ofCollection(Catalog catalog, Site site) {
    return new FeedScreen(catalog, site, true);
  }

  @Override
  public Answer answer(Visit visit) {
    Optional<Collection> collection = ofCollection ? Optional.of(named(visit)) : Optional.empty();
    List<Entry> entries = catalog.browse(new Browse(collection, Browse.Order.NEWEST, 0, ENTRIES));
    Messages messages = Messages.of(visit.language());
    String title =
        collection
            .map(c -> messages.get("collection." + c.slug()))
            .orElseGet(() -> messages.get("web.home.fresh"));
    AtomFeed feed =
        new AtomFeed(
            site.name() + ": " + title,
            collection.map(c -> Addresses.collection(c) + ".atom").orElse("/feed"),
            collection.map(Addresses::collection).orElse("/"),
            entries);
    return Answer.File.of(AtomFeed.MEDIA_TYPE, feed.write(site));
  }

  private static Collection named(Visit visit) {
    return Collection.ofSlug(visit.part("slug")).orElseThrow(() -> new NotFound("collection"));
  }
}
