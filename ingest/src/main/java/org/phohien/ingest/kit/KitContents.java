package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.Archive;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException.Invalid;

/**
 * What the search page of a kit reads: items, texts, images, index. Pages that not everyone may see
 * are described and left out. A document is an item's description or one of its pages; they are
 * numbered as they come.
 */
final class KitContents {

  /** More make an index that no browser on an old machine holds: a set is to be parted then. */
  private static final int MOST_DOCUMENTS = 200_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Archive archive;
  private final Path folder;
  private final KitImages images;
  private final KitItems items;
  private final KitIndex index = new KitIndex();
  private final List<Integer> starts = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private int documents;
  private int pages;

  KitContents(Archive archive, Path folder, KitImages images) throws IOException {
    this.archive = archive;
    this.folder = folder;
    this.images = images;
    this.items = new KitItems(folder.resolve("data"));
  }

  /** Takes an item. */
  void take(Entry entry) throws IOException {
    Item item = entry.item();
    int number = documents;
    boolean open = Access.allows(entry, Viewer.PUBLIC, Action.VIEW);
    documents += 1 + item.pages().size();
    if (documents > MOST_DOCUMENTS) {
      throw new Invalid("kit.size", "more than " + MOST_DOCUMENTS + " pages and records");
    }
    starts.add(number);
    index.add(number, described(item));
    Map<String, String> pictures = new HashMap<>();
    boolean text = false;
    String name = name(item);
    if (open && !item.pages().isEmpty()) {
      text = texts(item, number, name);
      for (Page page : item.pages()) {
        images
            .write(page, folder.resolve("images").resolve(name))
            .ifPresent(file -> pictures.put(page.id().key(), name + "/" + file));
      }
      pages += item.pages().size();
    }
    items.add(item, name, number, pictures, text);
  }

  /** Sticks know no difference between a and A: the second of two such ids gets a mark. */
  private String name(Item item) {
    String name = item.id().value();
    while (!used.add(name.toLowerCase(Locale.ROOT))) {
      name += "~";
    }
    return name;
  }

  private static String described(Item item) {
    return item.id()
        + " "
        + String.join(" ", KitField.values(item.description()).values())
        + " "
        + item.description().agents().stream().map(Agent::name).collect(Collectors.joining(" "))
        + " "
        + String.join(" ", item.description().identifiers());
  }

  private boolean texts(Item item, int number, String name) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (Page page : item.pages()) {
      places.put(page.id().key(), places.size() + 1);
    }
    ObjectNode all = JSON.createObjectNode();
    StringBuilder plain = new StringBuilder();
    for (PageText text : archive.catalog().texts(item.id())) {
      Integer place = places.get(text.page().key());
      String lines = text.text();
      if (place != null && !lines.isBlank()) {
        index.add(number + place, lines);
        all.put(text.page().key(), lines);
        plain.append("[").append(text.page().key()).append("]\n").append(lines).append("\n\n");
      }
    }
    if (all.isEmpty()) {
      return false;
    }
    Path of = Files.createDirectories(folder.resolve("text"));
    KitScript.write(of.resolve(name + ".js"), "text", item.id().value(), all.toString());
    Files.write(of.resolve(name + ".txt"), plain.toString().getBytes(UTF_8));
    return true;
  }

  /** Writes what is left. */
  void finish() throws IOException {
    items.finish();
    index.write(folder.resolve("index"));
  }

  int items() {
    return starts.size();
  }

  /** Pages whose texts and images are there. */
  int pages() {
    return pages;
  }

  /** The numbers of the items' descriptions among the documents. */
  List<Integer> starts() {
    return List.copyOf(starts);
  }
}
