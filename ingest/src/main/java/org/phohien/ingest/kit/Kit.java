package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.dump.Dump;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Collection;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.ingest.export.Checksums;
import org.phohien.ingest.export.RecordFormat;
import org.phohien.ingest.export.Selected;
import org.phohien.ingest.pipeline.RecordExport;

/**
 * Makes a kit: everything of a set that a house without a server can use. The receipt is written
 * last, so a folder that was not finished is no kit.
 */
final class Kit {

  private static final List<String> PAGE = List.of("index.html", "kit.js", "kit.css", "README.txt");
  private static final Map<RecordFormat, String> RECORDS =
      Map.of(
          RecordFormat.MARC, "records.mrc",
          RecordFormat.MARCXML, "records.xml",
          RecordFormat.JSONL, "records.jsonl");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Archive archive;
  private final InstantSource clock;
  private final Optional<ReadyImage> images;

  /**
   * @param images which light images go along; empty for none
   */
  Kit(Archive archive, InstantSource clock, Optional<ReadyImage> images) {
    this.archive = archive;
    this.clock = clock;
    this.images = images;
  }

  /**
   * Writes the kit of a set.
   *
   * @param folder new or empty
   * @param tell hears how many items are done
   * @throws Invalid when the folder has something in it, or is too full
   * @throws NotFound when nothing lies in the set
   */
  Receipt write(Optional<String> set, Path folder, IntConsumer tell) throws IOException {
    requireEmpty(folder);
    Instant settled = archive.catalog().settled();
    Selected items = new Selected(archive.catalog(), set, Optional.of(settled));
    Path data = Files.createDirectories(folder.resolve("data"));
    KitContents contents =
        new KitContents(archive, folder, new KitImages(archive.copies(), images));
    Map<RecordFormat, OutputStream> records =
        open(Files.createDirectories(folder.resolve("records")));
    RecordExport export = new RecordExport(archive);
    int[] tooLong = {0};
    try {
      for (Map.Entry<RecordFormat, OutputStream> one : records.entrySet()) {
        one.getValue().write(one.getKey().head());
      }
      items.each(entry -> {
        for (Map.Entry<RecordFormat, OutputStream> one : records.entrySet()) {
          try {
            one.getValue()
                .write(one.getKey().record(entry.item(), export, archive.settings().publicUrl()));
          } catch (Invalid e) {
            tooLong[0]++; // more than ISO 2709 holds; it is in the other files
          }
        }
        contents.take(entry);
        tell.accept(contents.items());
      });
      for (Map.Entry<RecordFormat, OutputStream> one : records.entrySet()) {
        one.getValue().write(one.getKey().tail());
      }
    } finally {
      for (OutputStream one : records.values()) {
        one.close();
      }
    }
    contents.finish();
    if (contents.items() == 0) {
      throw new NotFound("set " + set.orElse(Dump.WHOLE));
    }
    String kit = UUID.randomUUID().toString();
    page(folder);
    about(data, kit, name(set), settled, contents);
    byte[] sums = Checksums.ofFolder(folder, List.of()).write();
    Files.write(folder.resolve(Checksums.FILE), sums);
    Receipt receipt =
        new Receipt(
            kit,
            archive.settings().repositoryName(),
            archive.settings().publicUrl().toString(),
            set.orElse(Dump.WHOLE),
            clock.instant(),
            settled,
            contents.items(),
            contents.pages(),
            Checksums.of(folder.resolve(Checksums.FILE)));
    receipt.write(folder, KitKey.of(archive.settings()));
    return receipt;
  }

  private static void requireEmpty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new Invalid("kit.folder", folder + " is not empty", folder);
      }
    }
  }

  private static Map<RecordFormat, OutputStream> open(Path folder) throws IOException {
    Map<RecordFormat, OutputStream> files = new EnumMap<>(RecordFormat.class);
    for (Map.Entry<RecordFormat, String> one : RECORDS.entrySet()) {
      files.put(
          one.getKey(),
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(one.getValue()))));
    }
    return files;
  }

  private static void page(Path folder) throws IOException {
    for (String name : PAGE) {
      try (InputStream in = Kit.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the archive was packed without " + name);
        }
        Files.copy(in, folder.resolve(name));
      }
    }
  }

  /** The name of a set in both languages. */
  private Map<Language, String> name(Optional<String> set) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      names.put(
          language,
          set.map(spec ->
                  Collection.ofSlug(spec)
                      .map(c -> messages.get("collection." + c.slug()))
                      .orElseGet(() -> named(spec)))
              .orElseGet(() -> messages.get("exchange.dump.whole")));
    }
    return names;
  }

  private String named(String spec) {
    return archive.catalog().sets().stream()
        .filter(s -> s.spec().equals(spec))
        .map(HarvestSet::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(archive.settings().repositoryName());
  }

  private void about(
      Path data, String kit, Map<Language, String> name, Instant settled, KitContents contents)
      throws IOException {
    ObjectNode about = JSON.createObjectNode();
    about.put("kit", kit).put("library", archive.settings().repositoryName());
    about.put("site", archive.settings().publicUrl().toString());
    about.put("settled", settled.toString()).put("made", clock.instant().toString());
    about.put("items", contents.items()).put("pages", contents.pages());
    about.put("part", KitItems.AT_A_TIME);
    ObjectNode starts = about.putObject("starts");
    starts.set("items", JSON.valueToTree(contents.starts()));
    ObjectNode words = about.putObject("words");
    name.forEach((language, text) -> about.put("name_" + language.code(), text));
    for (Language language : Language.values()) {
      ObjectNode of = words.putObject(language.code());
      new TreeMap<>(KitWords.of(Messages.of(language))).forEach(of::put);
    }
    KitScript.write(data.resolve("about.js"), "about", kit, about.toString());
    Files.write(
        data.resolveSibling("records").resolve("set.txt"),
        (String.join("\n", name.values()) + "\n").getBytes(UTF_8));
  }
}
