package org.phohien.ingest.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.Progress;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.check.Checked;
import org.phohien.ingest.pipeline.CheckedItem.CheckedFile;

/** Looks at each file of a planned item; what can't be taken is rejected, the rest goes on. */
final class CheckStep {

  private final Check check;
  private final PagePool pages;

  CheckStep(Check check, PagePool pages) {
    this.check = check;
    this.pages = pages;
  }

  CheckedItem check(PlannedItem planned, JobContext context) {
    List<Path> files = planned.files();
    Map<Path, Checked> found = new ConcurrentHashMap<>();
    AtomicInteger done = new AtomicInteger();
    int total = Math.max(files.size(), context.job().progress().total());
    pages.each(
        files,
        file -> {
          if (!context.stopping()) {
            found.put(file, look(file));
            context.report(new Progress(Progress.CHECK, done.incrementAndGet(), total, 0));
          }
        });
    if (context.stopping()) {
      throw new Stopped();
    }
    return sorted(planned, found, context);
  }

  private Checked look(Path file) {
    if (!Files.exists(file)) {
      return new Checked.Refused(Reason.named(Rule.MISSING_FILE, "gone"));
    }
    try {
      return check.of(file);
    } catch (UncheckedIOException e) {
      throw new Unavailable("batch", String.valueOf(e.getMessage()), e);
    }
  }

  private static CheckedItem sorted(
      PlannedItem planned, Map<Path, Checked> found, JobContext context) {
    List<CheckedFile> taken = new ArrayList<>();
    Map<Checksum, String> byChecksum = new HashMap<>();
    Set<String> paths = new HashSet<>();
    for (Path file : planned.files()) {
      String name = file.getFileName().toString();
      switch (found.get(file)) {
        case Checked.Accepted accepted -> {
          String same = byChecksum.putIfAbsent(accepted.sha512(), name);
          if (same != null) {
            reject(planned, name, new Reason(Rule.DUPLICATE_IMAGE, "= " + same), context);
          } else {
            taken.add(new CheckedFile(file, vaultPath(name, paths), accepted));
          }
        }
        case Checked.Refused(Reason reason) -> reject(planned, name, reason, context);
        case null -> throw new IllegalStateException("no answer for " + file);
      }
    }
    return new CheckedItem(planned, taken);
  }

  /** The scan's own name, made distinct where two folders have the same one. */
  private static String vaultPath(String name, Set<String> paths) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", "_");
    plain = plain.replace("..", "_");
    String path = "masters/" + plain;
    for (int i = 2; !paths.add(path); i++) {
      path = "masters/" + i + "-" + plain;
    }
    return path;
  }

  private static void reject(PlannedItem planned, String file, Reason reason, JobContext context) {
    context.reject(new Rejected(Optional.of(planned.id()), file, reason));
  }
}
