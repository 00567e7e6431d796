package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.JobContext;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.job.Progress;
import org.phohien.core.kit.KitJobs;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Reason;
import org.phohien.core.model.Rejected;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.record.ImportRecords;
import org.phohien.core.vault.ItemFile;

/**
 * Takes a kit: of one of ours the corrections, each item's as one revision; of another archive's
 * the records, as any file of them. A correction of what has changed here meanwhile is not taken
 * but told.
 */
final class TakeKitHandler implements JobHandler {

  /** The job that an edit on the desk is, too. */
  private static final String REVISE = "revise-item";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Archive archive;

  TakeKitHandler(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String kind() {
    return KitJobs.TAKE;
  }

  @Override
  public void run(JobContext context) {
    try {
      Path folder =
          Path.of(JSON.readTree(context.job().request().payload()).path("folder").asText());
      if (!KitJobs.isKit(folder)) {
        throw new Invalid("kit.folder", folder + " is no kit", folder);
      }
      Receipt receipt = Receipt.read(folder);
      String by = context.job().request().by();
      switch (receipt.standing(folder, KitKey.of(archive.settings()))) {
        case FOREIGN -> {
          Path records = folder.resolve("records").resolve("records.mrc");
          context.part(ImportRecords.request(records, false, List.of(), by), receipt.items());
          context.report(new Progress("done", receipt.items(), receipt.items(), 0));
        }
        case OURS, OURS_CHANGED -> corrections(Correction.in(folder), context);
      }
    } catch (IOException e) {
      throw new Unavailable("kit", String.valueOf(e.getMessage()), e);
    }
  }

  private void corrections(List<Correction> all, JobContext context) {
    Map<String, List<Correction>> byItem = new LinkedHashMap<>();
    all.forEach(c -> byItem.computeIfAbsent(c.item(), _ -> new ArrayList<>()).add(c));
    int refused = 0;
    for (Map.Entry<String, List<Correction>> one : byItem.entrySet()) {
      refused += item(one.getKey(), one.getValue(), context);
    }
    context.report(new Progress("done", all.size() - refused, all.size(), refused));
  }

  /** Asks for the revision of an item; returns how many corrections could not be taken. */
  private int item(String id, List<Correction> corrections, JobContext context) {
    Optional<Entry> entry =
        ItemId.isValid(id)
            ? archive.catalog().find(new ItemId(id)).filter(Entry::visible)
            : Optional.empty();
    if (entry.isEmpty()) {
      corrections.forEach(c -> refuse(c, Optional.empty(), "kit-no-item", context));
      return corrections.size();
    }
    Description before = entry.get().item().description();
    Description after = before;
    int refused = 0;
    for (Correction correction : corrections) {
      Optional<KitField> field = KitField.named(correction.field());
      String why = field.map(f -> refusal(f, before, correction)).orElse("kit-no-field");
      if (why.isEmpty()) {
        try {
          after = field.orElseThrow().in(after, correction.now());
          continue;
        } catch (Invalid e) {
          why = "kit-invalid";
        }
      }
      refuse(correction, Optional.of(entry.get().item().id()), why, context);
      refused++;
    }
    if (!after.equals(before)) {
      context.part(revision(entry.get(), after, context.job().request().by()), 1);
    }
    return refused;
  }

  /** Empty where it can be taken, or is so already. */
  private static String refusal(KitField field, Description here, Correction correction) {
    String there = nfc(field.of(here));
    return there.equals(nfc(correction.was())) || there.equals(nfc(correction.now()))
        ? ""
        : "kit-changed";
  }

  private static void refuse(
      Correction correction, Optional<ItemId> item, String why, JobContext context) {
    context.reject(
        new Rejected(
            item,
            correction.item() + " " + correction.field(),
            Reason.named(
                Reason.Rule.BAD_RECORD, why, correction.was(), correction.now(), correction.by())));
  }

  private static JobRequest revision(Entry entry, Description description, String by) {
    try {
      ObjectNode payload = JSON.createObjectNode().put("baseVersion", entry.version().value());
      payload.set(
          "item",
          JSON.readTree(new String(ItemFile.compact(entry.item().with(description)), UTF_8)));
      return new JobRequest(
          REVISE, entry.item().id().value(), payload.toString(), Optional.empty(), Lane.PROMPT, by);
    } catch (IOException e) {
      throw new IllegalStateException("what was just written can be read", e);
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }
}
