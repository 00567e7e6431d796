package org.phohien.samples.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.Archive;
import org.phohien.core.catalog.Publication;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.database.Database;
import org.phohien.core.description.Disseminations;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.settings.Settings;
import org.phohien.core.settings.SettingsFile;
import org.phohien.core.vault.VersionNumber;

/**
 * A catalog of many records without pages: some thousand published as any other, then copied inside
 * the database, since it is the reading that is measured.
 */
final class ManyRecords {

  private static final int PUBLISHED = 5_000;
  private static final int AT_ONCE = 500;

  private ManyRecords() {}

  /** Fills an empty data folder and leaves it stopped. */
  static Settings fill(Path folder, int records) {
    Settings settings = SettingsFile.read(folder, Optional.empty(), Map.of());
    try (Keeper _ = Keeper.of(settings);
        Archive archive = Archive.open(settings);
        Database database = Database.open(settings)) {
      int published = Math.min(records, PUBLISHED);
      for (int from = 0; from < published; from += AT_ONCE) {
        List<Publication> some = new ArrayList<>();
        for (int n = from; n < Math.min(published, from + AT_ONCE); n++) {
          Item item = item(n);
          some.add(
              new Publication(item, VersionNumber.first(), List.of(), Disseminations.of(item)));
        }
        archive.catalog().publishAll(some);
      }
      multiply(database, published, records / published - 1);
    }
    return settings;
  }

  private static void multiply(Database database, int published, int copies) {
    database.with(h ->
        h.execute(
            """
            insert into projection.change (number, stamp, item, action)
            select number + k * ?, stamp + make_interval(secs => k), item || '-' || k, action
            from projection.change, generate_series(1, ?) k
            """,
            published,
            copies));
    database.with(h ->
        h.execute(
            """
            insert into projection.entry
            select item || '-' || k, version, number + k * ?, stamp + make_interval(secs => k),
                   action, collection, withdrawn, pages, title_key, date_from, date_edtf, body
            from projection.entry, generate_series(1, ?) k
            """,
            published,
            copies));
    database.with(h ->
        h.execute(
            """
            insert into projection.dissemination
            select item || '-' || k, prefix, xml
            from projection.dissemination, generate_series(1, ?) k
            where prefix in ('oai_dc', 'marc21')
            """,
            copies));
    database.with(h -> h.execute("vacuum analyze projection.entry"));
    database.with(h -> h.execute("vacuum analyze projection.dissemination"));
    database.with(h -> h.execute("vacuum analyze projection.change"));
  }

  private static Item item(int n) {
    Description description =
        Description.draft("Hưng Yên tỉnh nhất thống chí, quyển " + n)
            .alternativeTitles("興安省一統志 " + n)
            .agents(Agent.author("Trịnh Như Tấu"), new Agent("Durand, Maurice", "trl"))
            .publisher("Ngô Tử Hạ")
            .publishedAt("Hà Nội")
            .date(Integer.toString(1880 + n % 120))
            .languages("vie", "lzh")
            .subjects("Địa chí -- Hưng Yên", "Lịch sử địa phương")
            .places("Hưng Yên", "Phố Hiến")
            .identifiers("DC.915.97/" + n)
            .physical("214 tr. : minh họa ; 24 cm")
            .summary("Sách ghi núi sông, đền chùa và phong tục của một huyện bên sông Hồng.")
            .finished();
    return new Item(
        new ItemId("g-" + n),
        new Kind.CatalogueRecord(),
        description,
        new Rights(
            URI.create(Rights.NOT_EVALUATED.toString()), Rights.Access.OPEN, Optional.empty()),
        List.of());
  }
}
