package org.phohien.web.exchange;

import java.util.List;
import org.phohien.core.dump.Dump;
import org.phohien.core.dump.Dumps;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Collection;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /dumps}: whole sets as files. */
public final class DumpsScreen implements Screen {

  private final Dumps dumps;

  DumpsScreen(Dumps dumps) {
    this.dumps = dumps;
  }

  /**
   * A dump as it is shown.
   *
   * @param name of the set
   * @param folder its part of the addresses of its files
   */
  public record Shown(Dump dump, String name, String folder) {

    public String href(String file) {
      return "/dump/" + folder + "/" + file;
    }

    /** What kind of file it is, the key of its words. */
    public static String kind(String file) {
      return "exchange.dump."
          + file.replaceFirst("^.*?(mrc|xml\\.gz|jsonl\\.gz|alto\\.zip)$", "$1");
    }
  }

  /** What the template shows. */
  public record Listed(List<Shown> dumps) {}

  @Override
  public Answer answer(Visit visit) {
    Messages messages = Messages.of(visit.language());
    List<Shown> all =
        dumps.all().stream().map(d -> new Shown(d, name(d, messages), folder(d))).toList();
    return new Answer.Page(
        200, "org/phohien/web/exchange/dumps.jte", messages.get("exchange.dumps"), new Listed(all));
  }

  private String folder(Dump dump) {
    return String.valueOf(dumps.of(dump.set()).getFileName());
  }

  private static String name(Dump dump, Messages messages) {
    if (dump.set().equals(Dump.WHOLE)) {
      return messages.get("exchange.dump.whole");
    }
    return Collection.ofSlug(dump.set())
        .map(c -> messages.get("collection." + c.slug()))
        .orElseGet(() -> dump.name().isEmpty() ? dump.set() : dump.name());
  }
}
