package org.phohien.ingest.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.job.ItemLocks;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.ocr.Expected;

/**
 * Reads pages again, as a person asks who sees that the machine took one script for another, and
 * keeps the new texts as one version. A page that can't be read keeps the text it had.
 */
final class RereadHandler implements JobHandler {

  static final String KIND = "reread-item";

  private final Station station;
  private final ItemLocks locks;

  RereadHandler(Station station, ItemLocks locks) {
    this.station = station;
    this.locks = locks;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext context) {
    Rereading asked = Rereading.read(context.job().request().payload());
    String by = context.job().request().by();
    try (ItemLocks.Held _ = locks.hold(asked.item())) {
      Version head =
          station.vault().head(asked.item()).orElseThrow(() -> new NotFound("item", asked.item()));
      Item item = StoredItem.read(station.vault(), asked.item());
      List<Page> pages =
          item.pages().stream().filter(page -> asked.pages().contains(page.id().key())).toList();
      List<FileChange> texts =
          texts(head, read(pages, Expected.of(item.kind(), asked.script()), context));
      if (!texts.isEmpty()) {
        List<FileChange> files = station.beside(texts, pages);
        station
            .vault()
            .put(item.id(), Optional.of(head.number()), files, new Version.Note(by, "read again"));
      }
      context.report(new Progress("publish", pages.size(), pages.size(), 0));
      new PublishStep(station.vault(), station.catalog()).publish(item.id(), by);
      String end = texts.isEmpty() ? "unchanged" : "done";
      context.report(new Progress(end, pages.size(), pages.size(), 0));
    }
  }

  private Map<Page, byte[]> read(List<Page> pages, Expected expected, JobContext context) {
    Map<Page, byte[]> read = new ConcurrentHashMap<>();
    AtomicInteger done = new AtomicInteger();
    context.report(new Progress("read", 0, pages.size(), 0));
    station
        .pages()
        .each(
            pages,
            page -> {
              if (!context.stopping()) {
                switch (new PageTask(station, page).run(expected, true, false)) {
                  case PageTask.Outcome.Copied() -> {}
                  case PageTask.Outcome.Read(byte[] alto) -> read.put(page, alto);
                  case PageTask.Outcome.Failed(String why) -> ReadStep.reject(page, why, context);
                }
                context.report(new Progress("read", done.incrementAndGet(), pages.size(), 0));
              }
            });
    if (context.stopping()) {
      throw new Stopped();
    }
    return read;
  }

  /** Those that differ from what the vault has. */
  private static List<FileChange> texts(Version head, Map<Page, byte[]> read) {
    return read.entrySet().stream()
        .filter(text ->
            !Checksum.of(text.getValue()).equals(head.files().get(Vault.alto(text.getKey().id()))))
        .<FileChange>map(
            text -> new FileChange.FromBytes(Vault.alto(text.getKey().id()), text.getValue()))
        .toList();
  }
}
