package org.phohien.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Script;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.ocr.Expected;

/**
 * Reads the pages that have no text yet and makes the service copies that are missing, from one
 * decoding of each master; then keeps all new texts as one version.
 */
final class ReadStep {

  /**
   * A page that took the process with it this often is left without a text. A worker that someone
   * else ends looks the same from here, so it is not few.
   */
  private static final int MOST_CRASHES = 8;

  private static final System.Logger LOG = System.getLogger(ReadStep.class.getName());

  private final Station station;

  ReadStep(Station station) {
    this.station = station;
  }

  void read(Item item, Optional<Script> script, JobContext context) {
    Version head = station.vault().head(item.id()).orElseThrow();
    WorkFolder work = new WorkFolder(station.work(), item.id());
    List<Page> missing = item.pages().stream().filter(page -> lacks(head, page)).toList();
    Expected expected = Expected.of(item.kind(), script);
    int total = item.pages().size();
    AtomicInteger done = new AtomicInteger(total - missing.size());
    sayWhatIsThere(item, work, missing, context);
    station
        .pages()
        .each(
            missing,
            page -> {
              if (!context.stopping()) {
                read(head, work, page, expected, context);
                context.report(new Progress("read", done.incrementAndGet(), total, 0));
              }
            });
    if (context.stopping()) {
      throw new Stopped();
    }
    keep(item, head, work, context);
    work.remove();
  }

  private static void sayWhatIsThere(
      Item item, WorkFolder work, List<Page> missing, JobContext context) {
    if (context.job().attempts() > 1) {
      long read =
          missing.stream()
              .filter(p -> work.result(p.id().key(), p.master().sha512()).isPresent())
              .count();
      int total = item.pages().size();
      LOG.log(
          System.Logger.Level.INFO,
          "{0} goes on: of {1} pages {2} are done, {3} are read and wait for the others,"
              + " {4} are left",
          item.id(),
          total,
          total - missing.size(),
          read,
          missing.size() - read);
    }
  }

  private boolean lacks(Version head, Page page) {
    return !head.files().containsKey(Vault.alto(page.id()))
        || !station.copies().isCurrent(page.id(), page.master().sha512());
  }

  private void read(
      Version head, WorkFolder work, Page page, Expected expected, JobContext context) {
    String key = page.id().key();
    boolean hasText =
        head.files().containsKey(Vault.alto(page.id()))
            || work.result(key, page.master().sha512()).isPresent();
    boolean hasCopy = station.copies().isCurrent(page.id(), page.master().sha512());
    if (hasText && hasCopy) {
      return;
    }
    if (work.begin(key) > MOST_CRASHES) {
      reject(page, "the process ended " + MOST_CRASHES + " times on this page", context);
      work.end(key);
      return;
    }
    try {
      switch (new PageTask(station, page).run(expected, !hasText, !hasCopy)) {
        case PageTask.Outcome.Copied() -> {}
        case PageTask.Outcome.Read(byte[] alto) -> work.keep(key, page.master().sha512(), alto);
        case PageTask.Outcome.Failed(String why) -> reject(page, why, context);
      }
    } finally {
      work.end(key); // a full disk is no crash of this page's
    }
  }

  private void keep(Item item, Version head, WorkFolder work, JobContext context) {
    List<FileChange> texts = new ArrayList<>();
    for (Page page : item.pages()) {
      work.result(page.id().key(), page.master().sha512())
          .filter(_ -> !head.files().containsKey(Vault.alto(page.id())))
          .ifPresent(alto -> texts.add(new FileChange.FromBytes(Vault.alto(page.id()), alto)));
    }
    if (!texts.isEmpty()) {
      Version.Note note = new Version.Note(context.job().request().by(), "ingest: texts");
      List<FileChange> files = station.beside(texts, item.pages());
      station.vault().put(item.id(), Optional.of(head.number()), files, note);
    }
  }

  static void reject(Page page, String why, JobContext context) {
    String frame = page.master().frame() == 0 ? "" : " #" + (page.master().frame() + 1);
    String file = page.master().file().replaceFirst("^masters/", "") + frame;
    context.reject(
        new Rejected(Optional.of(page.id().item()), file, new Reason(Rule.ENGINE_FAILED, why)));
  }
}
