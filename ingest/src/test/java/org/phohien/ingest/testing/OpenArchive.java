package org.phohien.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Publication;
import org.phohien.core.description.Disseminations;
import org.phohien.core.job.JobHandler;
import org.phohien.core.job.JobRequest;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Line;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rejected;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.settings.Settings.DatabaseServer;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/** An archive on an empty folder and database, whose jobs are done at once. */
public final class OpenArchive implements AutoCloseable {

  private static final Pixels SIZE = new Pixels(100, 150);

  private final Archive archive;
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<JobRequest> parts = new ArrayList<>();

  private OpenArchive(Archive archive) {
    this.archive = archive;
  }

  public static OpenArchive on(Path data, DatabaseServer server) {
    return new OpenArchive(
        Archive.open(
            SettingsFile.read(
                data,
                Optional.empty(),
                Map.of(
                    "PHOHIEN_DATABASE_URL", server.jdbcUrl(),
                    "PHOHIEN_DATABASE_USER", server.user(),
                    "PHOHIEN_DATABASE_PASSWORD", server.password()))));
  }

  public Archive archive() {
    return archive;
  }

  /** What the last jobs refused. */
  public List<Rejected> rejected() {
    return rejected;
  }

  /** What the last jobs asked for. */
  public List<JobRequest> parts() {
    return parts;
  }

  /** Keeps and publishes a book with a page for each text. */
  public Item publish(String id, String title, Rights rights, String... texts) {
    ItemId item = new ItemId(id);
    List<Page> pages = IntStream.range(0, texts.length).mapToObj(n -> page(item, n)).toList();
    Item work = new Item(item, new Kind.LocalRecord(), Description.titled(title), rights, pages);
    Vault vault = archive.vault();
    Version version =
        vault.put(
            item,
            vault.head(item).map(Version::number),
            List.of(new FileChange.FromBytes(Vault.ITEM, ItemFile.write(work))),
            new Version.Note("an", "test"));
    List<PageText> read =
        IntStream.range(0, texts.length).mapToObj(n -> text(pages.get(n), texts[n])).toList();
    archive
        .catalog()
        .publish(new Publication(work, version.number(), read, Disseminations.of(work)));
    return work;
  }

  private static Page page(ItemId item, int n) {
    String key = "000" + (n + 1);
    return new Page(
        new PageId(item, key),
        Integer.toString(n + 1),
        SIZE,
        new Master(
            "masters/" + key + ".tif",
            "image/tiff",
            0,
            OptionalInt.empty(),
            Checksum.of(key.getBytes(UTF_8))));
  }

  private static PageText text(Page page, String text) {
    Box box = new Box(0, 0, 10, 10);
    List<Line> lines =
        text.lines()
            .map(line -> new Line(box, Script.HAN_NOM, List.of(new Word(line, box, 1))))
            .toList();
    return new PageText(
        page.id(), SIZE, page.master().sha512(), new Engine("test", "1", ""), List.of(), lines);
  }

  /** Does a job at once. */
  public void work(JobHandler handler, JobRequest request) {
    rejected.clear();
    parts.clear();
    handler.run(new AtOnce(request, rejected, parts));
  }

  @Override
  public void close() {
    archive.close();
  }
}
