package org.phohien.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/item/ID}: edits a description. The form carries the version it was made from; when
 * someone saved in between, what was typed is kept and shown beside what stands there now.
 */
public final class EditScreen implements Screen {

  private static final int LOOKED_AT = 200;

  private final Catalog catalog;
  private final Jobs jobs;
  private final Accounts accounts;
  private final Function<Item, byte[]> written;

  /**
   * @param written an item as JSON, as the vault keeps it
   */
  EditScreen(Catalog catalog, Jobs jobs, Accounts accounts, Function<Item, byte[]> written) {
    this.catalog = catalog;
    this.jobs = jobs;
    this.accounts = accounts;
    this.written = written;
  }

  /**
   * What the template shows.
   *
   * @param base the version the form was made from
   * @param wrong names of fields that can't be taken
   * @param clashes fields where what was typed differs from what was saved in between
   */
  public record Edit(
      String id,
      String title,
      DescriptionForm form,
      int base,
      List<String> wrong,
      boolean stale,
      List<Clash> clashes,
      List<String> statements,
      Optional<String> withdrawn) {}

  /** A field with two wishes. */
  public record Clash(String field, String now, String typed) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Item item = entry.item();
    if (!visit.posted()) {
      return page(entry, DescriptionForm.of(item), 200, List.of(), false);
    }
    DescriptionForm typed = DescriptionForm.typed(item, visit.form());
    int base = visit.form().number("base", 0, 0, Integer.MAX_VALUE);
    if (base != entry.version().value() || isBeingRevised(item)) {
      return page(entry, typed, 409, List.of(), true);
    }
    List<String> wrong = typed.wrong();
    if (!wrong.isEmpty()) {
      return page(entry, typed, 400, wrong, false);
    }
    Item wanted = typed.over(item);
    if (wanted.equals(item)) {
      return Answer.Redirect.to(Addresses.item(item.id()));
    }
    return Answer.Redirect.to("/desk/job/" + submit(wanted, base, visit));
  }

  private JobId submit(Item wanted, int base, Visit visit) {
    String by = visit.account().orElseThrow().name();
    String record = new String(written.apply(wanted), StandardCharsets.UTF_8);
    String payload = "{\"baseVersion\":" + base + ",\"item\":" + record + "}";
    // the same form sent twice is one job; another form for the same version is another one, which
    // the worker refuses as stale
    String mark = Checksum.of(payload.getBytes(StandardCharsets.UTF_8)).brief();
    JobId id =
        jobs.submit(
            new JobRequest(
                Work.REVISE,
                wanted.id() + "@" + base + "-" + mark,
                payload,
                Optional.empty(),
                JobRequest.Lane.PROMPT,
                by));
    accounts.record(by, "item.edit", wanted.id().value());
    return id;
  }

  /** {@code POST /desk/item/ID/withdraw}: takes an item out of sight. */
  Answer withdraw(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    String reason = visit.form().text("reason").strip();
    if (reason.isBlank()) {
      return page(entry, DescriptionForm.of(entry.item()), 400, List.of("reason"), false);
    }
    String by = visit.account().orElseThrow().name();
    String id = entry.item().id().value();
    String payload =
        com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
            .objectNode()
            .put("item", id)
            .put("reason", reason)
            .toString();
    JobId job =
        jobs.submit(
            new JobRequest(
                Work.WITHDRAW, id, payload, Optional.empty(), JobRequest.Lane.PROMPT, by));
    accounts.record(by, "item.withdraw", id);
    return Answer.Redirect.to("/desk/job/" + job);
  }

  /** {@code /desk/item?id=}: the way to an item by its number. */
  Answer find(Visit visit) {
    String id = visit.query().text("id").strip();
    if (!org.phohien.core.model.ItemId.isValid(id)) {
      throw new NotFound("item");
    }
    return Answer.Redirect.to("/desk/item/" + id);
  }

  private boolean isBeingRevised(Item item) {
    return jobs.latest(LOOKED_AT).stream()
        .filter(job -> job.request().kind().equals(Work.REVISE) && !job.state().settled())
        .anyMatch(job -> job.request().key().startsWith(item.id() + "@"));
  }

  private static Answer page(
      Entry entry, DescriptionForm form, int status, List<String> wrong, boolean stale) {
    DescriptionForm now = DescriptionForm.of(entry.item());
    List<Clash> clashes = new ArrayList<>();
    if (stale) {
      now.fields()
          .forEach((name, text) -> {
            if (!text.equals(form.text(name))) {
              clashes.add(new Clash(name, text, form.text(name)));
            }
          });
    }
    return new Answer.Page(
        status,
        "org/phohien/web/desk/edit.jte",
        entry.item().description().title(),
        new Edit(
            entry.item().id().value(),
            entry.item().description().title(),
            form,
            entry.version().value(),
            wrong,
            stale,
            clashes,
            DescriptionForm.STATEMENTS,
            entry.withdrawn()));
  }
}
