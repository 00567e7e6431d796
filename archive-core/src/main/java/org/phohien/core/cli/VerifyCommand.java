package org.phohien.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException;
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
    int strays;
    try (Vault vault = Archive.vault(data.settings());
        Stream<ItemId> all = items.isEmpty() ? vault.items() : Items.of(items).stream()) {
      all.forEach(item -> (verify(vault, item) ? sound : damaged).incrementAndGet());
      strays = items.isEmpty() ? strays(vault) : 0;
    }
    console.say("cli.verify.summary", sound.get(), damaged.get());
    return damaged.get() == 0 && strays == 0 ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private int strays(Vault vault) {
    List<String> found = vault.strays();
    found.forEach(path -> console.out().println("–\tSTRAY\t" + path));
    if (!found.isEmpty()) {
      console.say("cli.verify.strays", found.size());
    }
    return found.size();
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
      }
    } catch (IOException | ArchiveException e) {
      return pages; // item.json itself may be what is damaged
    }
    return pages;
  }
}
