package org.phohien.web.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/**
 * What is done to an item besides editing it: withdrawing, putting back, reading again, taking a
 * known passage.
 */
final class ItemActions {

  private static final int LONGEST_REASON = 500;

  private final Catalog catalog;
  private final Jobs jobs;
  private final Accounts accounts;
  private final EditScreen edit;

  ItemActions(Catalog catalog, Jobs jobs, Accounts accounts, EditScreen edit) {
    this.catalog = catalog;
    this.jobs = jobs;
    this.accounts = accounts;
    this.edit = edit;
  }

  /** {@code POST /desk/item/ID/withdraw}: takes an item out of sight. */
  Answer withdraw(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    String reason = visit.form().text("reason").replaceAll("\\s+", " ").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return edit.refused(visit, entry, "reason");
    }
    return submit(visit, entry, Work.WITHDRAW, payload(entry).put("reason", reason), "");
  }

  /** {@code POST /desk/item/ID/restore}: puts a withdrawn item back as it was. */
  Answer restore(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    return submit(visit, entry, Work.RESTORE, payload(entry), "");
  }

  /** {@code POST /desk/item/ID/reread}: has pages read again, in a script that is known. */
  Answer reread(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Optional<List<String>> pages = PageChoice.of(entry.item(), visit.form().text("pages"));
    if (pages.isEmpty() || pages.get().isEmpty()) {
      return edit.refused(visit, entry, "pages");
    }
    ObjectNode payload = payload(entry);
    pages.get().forEach(payload.withArray("pages")::add);
    String script = visit.form().text("script");
    if (NewBatchScreen.scripts().contains(script)) {
      payload.put("script", script);
    }
    return submit(
        visit, entry, Work.REREAD, payload, "@" + Integer.toHexString(payload.hashCode()));
  }

  /** {@code POST /desk/item/ID/passage}: takes or declines the passage suggested for a page. */
  Answer passage(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    String key = visit.form().text("page");
    String text = visit.form().text("text");
    if (entry.item().page(key).isEmpty() || !text.matches("[0-9a-f]{128}")) {
      return edit.refused(visit, entry, "passage");
    }
    ObjectNode payload =
        payload(entry)
            .put("page", key)
            .put("text", text)
            .put("taken", visit.form().text("do").equals("take"));
    return submit(
        visit, entry, Work.PASSAGE, payload, "@" + Integer.toHexString(payload.hashCode()));
  }

  private static ObjectNode payload(Entry entry) {
    return JsonNodeFactory.instance.objectNode().put("item", entry.item().id().value());
  }

  private Answer submit(Visit visit, Entry entry, String kind, ObjectNode payload, String mark) {
    String by = visit.account().orElseThrow().name();
    String id = entry.item().id().value();
    JobId job =
        jobs.submit(
            new JobRequest(
                kind,
                id + mark,
                payload.toString(),
                Optional.empty(),
                kind.equals(Work.REREAD) ? JobRequest.Lane.BULK : JobRequest.Lane.PROMPT,
                by));
    accounts.record(by, "item." + kind.replaceFirst("-item$", "").replaceFirst("^settle-", ""), id);
    return Answer.Redirect.to("/desk/job/" + job);
  }
}
