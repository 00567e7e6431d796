package org.phohien.samples.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobRequest;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.samples.Samples;

/** What the desk asks of a worker about one item, on the real engines. */
final class EditsTest {

  @RegisterExtension static final OneWorker ONE = new OneWorker();

  @TempDir Path batch;

  private final RunningWorker worker = ONE.running();

  @Test
  void withdrawnItemIsPutBackAsItWas() throws Exception {
    ItemId id = ingested("tro-lai");
    Entry before = entry(id);
    done("withdraw-item", asked(id).put("reason", "nhầm"));
    assertEquals(Optional.of("nhầm"), entry(id).withdrawn());

    done("restore-item", asked(id));

    Entry after = entry(id);
    assertTrue(after.visible());
    assertEquals(before.item(), after.item());
    assertTrue(after.change().number() > before.change().number());
    assertTrue(worker.archive().catalog().text(before.item().pages().getFirst().id()).isPresent());
  }

  @Test
  void putBackTwiceIsPutBackOnce() throws Exception {
    ItemId id = ingested("hai-lan");
    done("withdraw-item", asked(id).put("reason", "nhầm"));
    done("restore-item", asked(id));
    Entry once = entry(id);

    done("restore-item", asked(id));

    assertEquals(once, entry(id));
  }

  @Test
  void pageReadAgainInAnotherScriptKeepsItsOldTextInTheHistory() throws Exception {
    ItemId id = ingested("doc-lai");
    Version before = head(id);
    String path = Vault.alto(entry(id).item().pages().getFirst().id());
    Checksum text = Objects.requireNonNull(before.files().get(path));

    ObjectNode asked = asked(id).put("script", "HAN_NOM");
    asked.withArray("pages").add("0001");
    done("reread-item", asked);

    assertNotEquals(text, head(id).files().get(path));
    assertTrue(
        worker.archive().vault().history(id).stream()
            .anyMatch(version -> text.equals(version.files().get(path))));
    assertTrue(entry(id).version().compareTo(before.number()) > 0);
  }

  @Test
  void readingAgainWhatReadsTheSameChangesNothing() throws Exception {
    ItemId id = ingested("nhu-cu");
    Version before = head(id);
    ObjectNode asked = asked(id);
    asked.withArray("pages").add("0001");

    Job job = done("reread-item", asked);

    assertEquals("unchanged", job.progress().step());
    assertEquals(before.number(), head(id).number());
  }

  @Test
  void kindThatWasEditedOutlivesTheNextIngest() throws Exception {
    ItemId id = ingested("loai-khac");
    Entry entry = entry(id);
    Item picture =
        new Item(
            id,
            new Kind.Picture(),
            entry.item().description(),
            entry.item().rights(),
            entry.item().pages());
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.put("baseVersion", entry.version().value());
    asked.set("item", new ObjectMapper().readTree(ItemFile.compact(picture)));
    done("revise-item", asked);

    worker.ingest(batch);

    assertEquals(new Kind.Picture(), entry(id).item().kind());
    assertFalse(entry(id).item().pages().isEmpty());
  }

  private ItemId ingested(String name) throws Exception {
    Path item = Files.createDirectory(batch.resolve(name));
    Path page = Samples.collection().resolve("dia-chi-pho-hien/trang-14.jpg");
    Files.copy(page, item.resolve("trang-14.jpg"));
    worker.ingest(batch);
    return new ItemId(name);
  }

  private Job done(String kind, ObjectNode payload) throws Exception {
    Job job =
        worker.work(
            new JobRequest(
                kind,
                "test-" + payload.hashCode(),
                payload.toString(),
                Optional.empty(),
                JobRequest.Lane.PROMPT,
                "test"));
    assertEquals(Job.State.DONE, job.state(), job.toString());
    return job;
  }

  private static ObjectNode asked(ItemId id) {
    return JsonNodeFactory.instance.objectNode().put("item", id.value());
  }

  private Entry entry(ItemId id) {
    return worker.archive().catalog().find(id).orElseThrow();
  }

  private Version head(ItemId id) {
    return worker.archive().vault().head(id).orElseThrow();
  }
}
