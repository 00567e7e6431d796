package org.phohien.ingest.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;

/**
 * What the search page of a kit shows of items, in scripts of {@value #AT_A_TIME} each, so that a
 * search reads only those it shows.
 */
final class KitItems {

  static final int AT_A_TIME = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private ArrayNode part = JSON.createArrayNode();
  private int count;

  KitItems(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /**
   * Adds an item.
   *
   * @param name under which its texts and images lie
   * @param first number of its first page among the documents
   * @param images file names by page key, for pages that have one
   * @param text whether its texts are there
   */
  void add(Item item, String name, int first, Map<String, String> images, boolean text)
      throws IOException {
    ObjectNode node = part.addObject();
    node.put("id", item.id().value()).put("kind", item.kind().collection().slug());
    KitField.values(item.description()).forEach((field, value) -> node.put(field.key(), value));
    for (Language language : Language.values()) {
      item.description()
          .date()
          .ifPresent(date -> node.put("date_" + language.code(), DateWords.of(date, language)));
    }
    ArrayNode agents = node.putArray("by");
    item.description().agents().stream().map(Agent::name).forEach(agents::add);
    if (text) {
      node.put("text", 1);
    }
    if (!name.equals(item.id().value())) {
      node.put("file", name);
    }
    node.put("first", first);
    ArrayNode pages = node.putArray("pages");
    for (Page page : item.pages()) {
      ArrayNode one = pages.addArray().add(page.id().key()).add(page.label());
      String image = images.get(page.id().key());
      if (image != null) {
        one.add(image);
      }
    }
    count++;
    if (part.size() == AT_A_TIME) {
      flush();
    }
  }

  /** Writes what is left; returns how many items there are. */
  int finish() throws IOException {
    if (!part.isEmpty()) {
      flush();
    }
    return count;
  }

  private void flush() throws IOException {
    int number = (count - 1) / AT_A_TIME;
    KitScript.write(
        folder.resolve("items-" + number + ".js"),
        "items",
        Integer.toString(number),
        part.toString());
    part = JSON.createArrayNode();
  }
}
