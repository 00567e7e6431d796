package org.phohien.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.description.Disseminations;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.vault.VersionNumber;
import org.phohien.ingest.harvest.SourceTwin.Said;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Provider;
import org.phohien.oai.verb.Repository;
import org.phohien.oai.xml.Envelope;

/**
 * Our own provider is harvested while its library inserts, changes and deletes between the parts:
 * in the end nothing is lost and nothing is there twice.
 */
@ExtendWith(EmbeddedDatabase.class)
final class HarvestProviderTest {

  private static final List<String> FORMATS = List.of("marc21", "mods", "oai_qdc", "oai_dc");

  @TempDir Path data;

  private final Database database;
  private Instant now = Instant.parse("2026-11-22T12:00:00.500001Z");
  private final MemoryCatalog there = new MemoryCatalog(() -> now);
  private int version = 1;

  HarvestProviderTest(Database database) {
    this.database = database;
  }

  @RepeatedTest(12)
  void copyIsCompleteWhateverHappensMeanwhile(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String format = FORMATS.get(random.nextInt(FORMATS.size()));
    Provider provider = provider(1 + random.nextInt(7));
    for (int n = 0; n < 15; n++) {
      write(random);
    }
    int[] left = {0};
    try (SourceTwin twin =
            new SourceTwin(query -> {
              Said said = Said.xml(answer(provider, query));
              for (int n = random.nextInt(3); n > 0 && left[0] > 0; n--) {
                left[0]--;
                write(random);
              }
              return said;
            });
        CommuneLibrary library = new CommuneLibrary(database, data)) {
      library.add(twin, format);
      for (int round = 0; round < 5; round++) {
        left[0] = 12;
        library.harvest();
        now = now.plus(Duration.ofHours(random.nextInt(5)));
      }
      left[0] = 0;
      library.harvest();

      assertEquals(state(), library.seen(), format);
    }
  }

  private Provider provider(int pageSize) {
    Repository repository =
        new Repository(
            "Thư viện tỉnh",
            URI.create("https://thuvien.example"),
            "oai@thuvien.example",
            "thuvien.example",
            pageSize);
    return new Provider(there, repository, new TokenSeal(new byte[32]), () -> now);
  }

  private void write(Random random) {
    now = now.plus(Duration.ofMillis(random.nextInt(1_500)));
    ItemId id = new ItemId("r" + random.nextInt(30));
    boolean visible = there.find(id).filter(Entry::visible).isPresent();
    if (visible && random.nextInt(4) == 0) {
      there.withdraw(id, new VersionNumber(++version), "thử");
    } else {
      Item item =
          new Item(
              id,
              new Kind.CatalogueRecord(),
              Description.titled("Nhan đề " + random.nextInt(1_000)),
              Rights.unknown(),
              List.of());
      there.publish(
          new Publication(item, new VersionNumber(++version), List.of(), Disseminations.of(item)));
    }
  }

  private Map<String, String> state() {
    Map<String, String> all = new HashMap<>();
    for (int n = 0; n < 30; n++) {
      there
          .find(new ItemId("r" + n))
          .filter(Entry::visible)
          .ifPresent(e -> all.put(e.item().id().value(), e.item().description().title()));
    }
    return all;
  }

  private static String answer(Provider provider, String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new Envelope(provider.repository()).write(provider.reply(parameters), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
