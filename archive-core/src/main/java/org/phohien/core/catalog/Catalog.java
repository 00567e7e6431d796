package org.phohien.core.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.phohien.core.model.Collection;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.vault.VersionNumber;

/**
 * What has been published, and the change log that everything else follows.
 *
 * <p>Threads and processes may share it. Every method throws {@code Unavailable} when the database
 * does not answer. All of it can be rebuilt from the vault by {@link #replay}.
 */
public interface Catalog {

  /**
   * Makes an item visible in one transaction: entry, page texts, disseminations, one change. The
   * same vault version twice is one publication: the second call returns the first one's change.
   *
   * @throws org.phohien.core.problem.ArchiveException.Conflict when a newer vault version is
   *     already published
   */
  default Change publish(Publication publication) {
    return publishAll(List.of(publication)).getFirst();
  }

  /**
   * Makes many items visible in one transaction, each with a change of its own: all or none.
   *
   * @return their changes in the same order
   * @throws org.phohien.core.problem.ArchiveException.Conflict when a newer vault version of one is
   *     already published
   */
  List<Change> publishAll(List<Publication> publications);

  /**
   * Takes an item out of sight; a tombstone stays for ever. Withdrawing twice is one withdrawal.
   *
   * @param reason for the tombstone
   * @throws org.phohien.core.problem.ArchiveException.NotFound when it was never published
   */
  Change withdraw(ItemId item, VersionNumber version, String reason);

  /**
   * Puts a publication or withdrawal back as the vault remembers it, with its own number and stamp.
   * Doing so twice changes nothing.
   */
  void replay(Publication publication, Change change, Optional<String> withdrawn);

  /** The item as last published, visible or withdrawn. */
  Optional<Entry> find(ItemId item);

  /** Visible entries for a reader; disseminations and texts are not read. */
  List<Entry> browse(Browse browse);

  /** How many visible entries each collection has; collections without one are missing. */
  Map<Collection, Integer> counts();

  /** The newspapers and journals that have visible issues, by slug. */
  default List<Serial> serials() {
    return Serial.in(this);
  }

  /**
   * The visible issues of a serial in a year, by date.
   *
   * @param serial its slug
   * @param year or {@link Serial#UNDATED}
   */
  default List<Entry> issues(String serial, int year) {
    return Serial.issues(this, serial, year);
  }

  /** How many visible pages there are. */
  long pages();

  /** The text of a page of a visible item, or empty. */
  Optional<PageText> text(PageId page);

  /**
   * How the Hán-Nôm characters of a page of a visible item are read; they belong to the text that
   * {@link #text(PageId)} gives. Empty where the page has none.
   */
  Optional<PageReadings> readings(PageId page);

  /**
   * The readings of all pages of an item that have some, in page order, visible or not: what a
   * search across scripts may index beside {@link #texts(ItemId)}.
   */
  List<PageReadings> readings(ItemId item);

  /** The texts of all pages of an item in page order, one at a time; visible or not. */
  void texts(ItemId item, Consumer<PageText> each);

  /**
   * The texts of all pages of an item in page order, visible or not, as they stood at one moment.
   * Held packed, a tenth of their size; each is unpacked when it is asked for.
   */
  default List<PageText> texts(ItemId item) {
    List<PageText> texts = new ArrayList<>();
    texts(item, texts::add);
    return List.copyOf(texts);
  }

  /**
   * Up to when the log is settled: every change with a stamp up to here can be seen, and every
   * later one will have a later stamp, however long a writer takes to commit and wherever the
   * system's clock is put. Never goes back.
   */
  Instant settled();

  /**
   * Entries for a harvester, ordered by stamp and id. Callers ask for nothing newer than {@link
   * #settled}, so that a late commit is never missed.
   *
   * @param prefix metadata format whose dissemination is wanted; entries that lack it are left out
   *     unless deleted
   * @param limit 1 to 10,000
   */
  List<Harvested> harvest(Selection selection, String prefix, int limit);

  /** One entry for a harvester. */
  Optional<Harvested> harvest(ItemId item, String prefix);

  /** How many entries a selection has in this format, deleted ones included. */
  long count(Selection selection, String prefix);

  /** The metadata formats an item is disseminated in. */
  List<String> prefixes(ItemId item);

  /** The sets below and beside the collections that have entries, in the order of their specs. */
  List<HarvestSet> sets();

  /** The stamp of the first change ever; empty while nothing was published. */
  Optional<Instant> earliest();

  /** Changes after a number, in order. */
  List<Change> changesSince(long number, int limit);

  /** The number of the last change; 0 before the first. */
  long lastChange();

  /**
   * Waits until there is a change after the number, or for the given time.
   *
   * @return whether there is one
   */
  boolean awaitChange(long number, Duration longest);
}
