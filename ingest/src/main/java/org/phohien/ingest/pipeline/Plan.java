package org.phohien.ingest.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Item;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.vault.ItemFile;
import org.phohien.ingest.batch.BatchReader;
import org.phohien.ingest.batch.PlannedItem;
import org.phohien.ingest.batch.PlannedItem.NativeRecord;

/**
 * A planned item as JSON: the payload of its job, and in the vault the memory of what was planned
 * last, so that the same plan twice changes nothing.
 */
final class Plan {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Plan() {}

  static String write(PlannedItem planned) {
    return write(planned, Optional.empty());
  }

  /**
   * The same with the batch it is of.
   *
   * @param folder where the list may say something else by the time the item is tried again
   */
  static String write(PlannedItem planned, Optional<Path> folder) {
    try {
      ObjectNode plan = JSON.createObjectNode();
      folder.ifPresent(batch -> plan.put("batch", batch.toString()));
      plan.set("item", JSON.readTree(ItemFile.write(bare(planned))));
      planned.script().ifPresent(script -> plan.put("script", script.name()));
      planned.files().forEach(file -> plan.withArray("files").add(file.toString()));
      if (planned.nativeRecord().isPresent()) {
        NativeRecord record = planned.nativeRecord().get();
        plan.putObject("native").put("name", record.name()).put("bytes", record.bytes());
      }
      return JSON.writeValueAsString(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a payload.
   *
   * @throws Invalid {@code plan} when it is not one
   */
  static PlannedItem read(String payload) {
    try {
      JsonNode plan = JSON.readTree(payload);
      Item item = ItemFile.read(JSON.writeValueAsBytes(plan.path("item")));
      List<Path> files = new ArrayList<>();
      plan.path("files").forEach(file -> files.add(Path.of(file.asText())));
      return new PlannedItem(
          item.id(),
          item.kind(),
          item.description(),
          item.rights(),
          plan.has("script")
              ? Optional.of(Script.valueOf(plan.path("script").asText()))
              : Optional.empty(),
          files,
          nativeRecord(plan.path("native")));
    } catch (IOException | IllegalArgumentException e) {
      throw new Invalid("plan", "the payload of an ingest job can't be read: " + e.getMessage());
    }
  }

  /**
   * What the batch says of an item now: its list or its folder may have been mended since the item
   * was planned. The plan as it was where the batch is gone, or does not speak of the item any
   * more.
   *
   * @throws Invalid when the batch's list can't be read
   */
  static PlannedItem readAgain(String payload) {
    PlannedItem before = read(payload);
    return folder(payload)
        .filter(Files::isDirectory)
        .flatMap(folder ->
            BatchReader.read(folder).items().stream()
                .filter(item -> item.id().equals(before.id()))
                .findFirst())
        .map(now -> before.script().map(now::unlessListed).orElse(now))
        .orElse(before);
  }

  private static Optional<Path> folder(String payload) {
    try {
      return Optional.of(JSON.readTree(payload).path("batch").asText())
          .filter(folder -> !folder.isEmpty())
          .map(Path::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is remembered of a plan in the vault: its words, without where the files lay that day and
   * without the script, which says how to read and not what the item is.
   */
  static byte[] remembered(PlannedItem planned) {
    try {
      ObjectNode plan = JSON.createObjectNode();
      plan.set("item", JSON.readTree(ItemFile.write(bare(planned))));
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(plan)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item bare(PlannedItem planned) {
    return new Item(
        planned.id(), planned.kind(), planned.description(), planned.rights(), List.of());
  }

  private static Optional<NativeRecord> nativeRecord(JsonNode node) throws IOException {
    return node.isObject()
        ? Optional.of(
            new NativeRecord(node.path("name").asText(), node.path("bytes").binaryValue()))
        : Optional.empty();
  }
}
