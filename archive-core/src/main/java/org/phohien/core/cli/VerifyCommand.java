package org.phohien.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;
import org.phohien.core.vault.Damage;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Re-reads the vault, every file of it or of some items, and names what is damaged. */
@CommandLine.Command(
    name = "verify",
    description = "${bundle:cli.verify}",
    mixinStandardHelpOptions = true)
public final class VerifyCommand implements Command {

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "ITEM", arity = "0..*", description = "${bundle:cli.verify.items}")
  private List<String> items = List.of();

  private final Console console = Console.ofProcess(System.getenv());

  @Override
  public ExitCode call() {
    AtomicLong sound = new AtomicLong();
    AtomicLong damaged = new AtomicLong();
    int others;
    Settings settings = data.settings();
    try (Vault vault = Archive.vault(settings);
        Stream<ItemId> all = items.isEmpty() ? vault.items() : Items.of(items).stream()) {
      all.forEach(item -> (verify(vault, item) ? sound : damaged).incrementAndGet());
      others = items.isEmpty() ? strays(vault) + missing(settings, vault) : 0;
    }
    console.say("cli.verify.summary", sound.get(), damaged.get());
    return damaged.get() == 0 && others == 0 ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private int strays(Vault vault) {
    List<String> found = vault.strays();
    found.forEach(path -> console.out().println("–\tSTRAY\t" + path));
    if (!found.isEmpty()) {
      console.say("cli.verify.strays", found.size());
    }
    return found.size();
  }

  /** Compares with the catalog, where there is one: a backup has none. */
  private int missing(Settings settings, Vault vault) {
    if (settings.database().isEmpty() && !Files.exists(settings.databaseFolder())) {
      return 0;
    }
    try (LocalArchive local = LocalArchive.open(settings)) {
      Set<ItemId> missing = MissingItems.of(local.archive().catalog(), vault);
      String why = console.messages().get("cli.verify.missing");
      missing.forEach(item -> console.out().println(item + "\tMISSING\t–\t" + why));
      return missing.size();
    } catch (Unavailable e) {
      console.say("cli.verify.no-catalog", e.getMessage());
      return 0;
    }
  }

  private boolean verify(Vault vault, ItemId item) {
    List<Damage> found = vault.verify(item);
    Map<String, String> pages = found.isEmpty() ? Map.of() : pages(vault, item);
    found.forEach(damage -> {
      String page = damage.path().map(pages::get).orElse("");
      String where = damage.path().orElse("–") + (page.isEmpty() ? "" : " (" + page + ")");
      console.out().println(String.join("\t", item.value(), damage.code(), where, damage.detail()));
    });
    return found.isEmpty();
  }

  /** Path of a master or text to its pages in words; empty when the item can't be read any more. */
  private Map<String, String> pages(Vault vault, ItemId item) {
    Map<String, String> pages = new HashMap<>();
    try (InputStream in = vault.open(item, Vault.ITEM)) {
      for (Page page : ItemFile.read(in.readAllBytes()).pages()) {
        String name = console.messages().get("cli.verify.page", page.label());
        pages.merge(page.master().file(), name, (a, b) -> a + ", " + b);
        pages.put(Vault.alto(page.id()), name);
        pages.put(Vault.readings(page.id()), name);
        pages.put(Vault.suggestion(page.id()), name);
      }
    } catch (IOException | ArchiveException e) {
      return pages; // item.json itself may be what is damaged
    }
    return pages;
  }
}
