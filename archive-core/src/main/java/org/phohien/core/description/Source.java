package org.phohien.core.description;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Page;
import org.phohien.core.model.Rights;

/**
 * What a crosswalk out of the archive reads: the item, and the address it will be found at.
 *
 * @param item as published
 * @param site the archive's public address without a slash at its end, or {@link
 *     Dissemination#PUBLIC} where it is put in later
 */
record Source(Item item, String site) {

  /** An item whose addresses are put in when it is served. */
  static Source stored(Item item) {
    return new Source(item, Dissemination.PUBLIC);
  }

  /** An item on its way to a reader of this site. */
  static Source served(Item item, URI site) {
    return new Source(item, site.toString());
  }

  Description description() {
    return item.description();
  }

  /** The item's citation. */
  String address() {
    return site + "/item/" + item.id();
  }

  /** A page's image, whole. */
  String image(Page page) {
    return site + "/iiif/3/" + item.id() + "%3A" + page.id().key() + "/full/max/0/default.jpg";
  }

  /** A page's text as ALTO. */
  String alto(Page page) {
    return site + "/text/" + item.id() + "/" + page.id().key() + ".alto.xml";
  }

  /** The pages, where anyone may see them. */
  List<Page> seenByAll() {
    return item.rights().access() == Rights.Access.OPEN ? item.pages() : List.of();
  }

  /** The date of the description; an issue without one has its day. */
  Optional<Dating> date() {
    return description().date().or(() -> issueDay().map(Source::dating));
  }

  Optional<LocalDate> issueDay() {
    return issue().flatMap(Kind.Issue::date);
  }

  Optional<Kind.Issue> issue() {
    return item.kind() instanceof Kind.Issue issue ? Optional.of(issue) : Optional.empty();
  }

  /** The agents whose role satisfies the test, in their order. */
  List<Agent> agents(Predicate<String> role) {
    return description().agents().stream().filter(a -> role.test(a.role())).toList();
  }

  private static Dating dating(LocalDate day) {
    return new Dating(day.toString(), day.getYear(), day.getYear());
  }
}
