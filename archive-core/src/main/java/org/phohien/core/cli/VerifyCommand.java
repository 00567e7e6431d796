package org.phohien.core.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.Damage;
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
    try (Vault vault = Archive.vault(data.settings());
        Stream<ItemId> all = items.isEmpty() ? vault.items() : Items.of(items).stream()) {
      all.forEach(item -> (verify(vault, item) ? sound : damaged).incrementAndGet());
    }
    console.say("cli.verify.summary", sound.get(), damaged.get());
    return damaged.get() == 0 ? ExitCode.OK : ExitCode.ATTENTION;
  }

  private boolean verify(Vault vault, ItemId item) {
    List<Damage> found = vault.verify(item);
    found.forEach(d -> console.out().println(d.item() + "\t" + d.code() + "\t" + d.detail()));
    return found.isEmpty();
  }
}
