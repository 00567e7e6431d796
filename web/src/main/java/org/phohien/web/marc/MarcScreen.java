package org.phohien.web.marc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.marc.FieldRule;
import org.phohien.core.marc.FieldTable;
import org.phohien.core.marc.Finding;
import org.phohien.core.marc.MarcCheck;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.NativeRecords;
import org.phohien.core.record.NativeRecords.Found;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /desk/item/ID/marc}: edits a record that came as MARC, as MARC. What is typed lives in the
 * form until it is saved, so every button works without a script; nothing is kept of a form that
 * was never saved.
 */
public final class MarcScreen implements Screen {

  /** Kind of the job that writes an edited record. */
  static final String REVISE = "revise-marc";

  private final Catalog catalog;
  private final NativeRecords natives;
  private final Jobs jobs;
  private final Accounts accounts;

  MarcScreen(Catalog catalog, NativeRecords natives, Jobs jobs, Accounts accounts) {
    this.catalog = catalog;
    this.natives = natives;
    this.jobs = jobs;
    this.accounts = accounts;
  }

  /**
   * What the template shows.
   *
   * @param base the published version the form was made from
   * @param findings what is wrong with the record as typed
   * @param state of the form
   * @param row to look at, -1 for the top
   * @param origin how the record came: its encoding, and whether it was edited here before
   * @param now the fields as they stand, where someone saved in between
   */
  public record Sheet(
      Item item,
      MarcSheet form,
      int base,
      List<Finding> findings,
      State state,
      int row,
      Origin origin,
      List<String> now) {

    /** What is wrong with a row. */
    public List<Finding> of(int place) {
      return findings.stream().filter(f -> f.field() == place).toList();
    }

    /** The mark of what was found, to be sent back by who has seen it. */
    public String doubts() {
      return marks(findings);
    }

    /** All fields of the table, to choose a new one from. */
    public List<FieldRule> table() {
      return FieldTable.tcvn7539().all();
    }
  }

  /** Where a form stands. */
  public enum State {
    /** As the record is. */
    OPENED,
    /** With something typed or turned. */
    TYPED,
    /** Looked through, and nothing found. */
    SOUND,
    /** What was typed can't be kept so. */
    REFUSED,
    /** It can be kept, once the librarian has seen what is doubtful about it. */
    DOUBTFUL,
    /** Someone saved in between. */
    STALE
  }

  /** How a record came. */
  public record Origin(String encoding, boolean xml, boolean edited, List<String> repairs) {
    static Origin of(Found found) {
      NativeMarc marc = found.marc();
      return new Origin(marc.encoding().name(), marc.xml(), found.edited(), marc.repairs());
    }
  }

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    Found found =
        natives
            .find(entry.item().id())
            .orElseThrow(() -> new NotFound("record", entry.item().id()));
    MarcRecord record = found.marc().record();
    if (!visit.posted()) {
      MarcSheet form = MarcSheet.of(record);
      return page(entry, found, form, State.OPENED, MarcCheck.of(record), -1);
    }
    MarcSheet typed =
        MarcSheet.typed(visit.form())
            .orElseThrow(() -> new Invalid("form.part", "the form came in part"));
    String act = visit.form().text("do");
    return switch (act) {
      case "save" -> save(visit, entry, found, typed);
      case "check", "" -> check(entry, found, typed);
      default -> {
        MarcSheet.Turned turned = typed.after(act, visit.form().text("newtag"));
        yield page(entry, found, turned.sheet(), State.TYPED, List.of(), turned.row());
      }
    };
  }

  private Answer check(Entry entry, Found found, MarcSheet typed) {
    List<Finding> findings = placed(typed, MarcCheck.of(typed.over(found.marc().record())));
    State state = findings.isEmpty() ? State.SOUND : State.TYPED;
    return page(entry, found, typed, state, findings, -1);
  }

  private Answer save(Visit visit, Entry entry, Found found, MarcSheet typed) {
    int base = visit.form().number("base", 0, 0, Integer.MAX_VALUE);
    if (!entry.visible() || base != entry.version().value() || isBeingRevised(entry.item())) {
      return page(entry, found, typed, State.STALE, List.of(), -1);
    }
    MarcRecord before = found.marc().record();
    MarcRecord wanted = typed.over(before);
    List<Finding> fresh = placed(typed, MarcCheck.ofEdited(before, wanted));
    if (fresh.stream().anyMatch(f -> f.rule().isGrave())) {
      return page(entry, found, typed, State.REFUSED, fresh, -1);
    }
    if (!fresh.isEmpty() && !visit.form().text("doubts").equals(marks(fresh))) {
      return page(entry, found, typed, State.DOUBTFUL, fresh, -1);
    }
    if (wanted.equals(before)) {
      return Answer.Redirect.to("/item/" + entry.item().id());
    }
    return Answer.Redirect.to("/desk/job/" + submit(visit, entry, found, wanted));
  }

  /** What a librarian has seen and wants kept all the same. */
  static String marks(List<Finding> findings) {
    return Integer.toHexString(findings.stream().map(Finding::mark).toList().hashCode());
  }

  private JobId submit(Visit visit, Entry entry, Found found, MarcRecord wanted) {
    String by = visit.account().orElseThrow().name();
    String id = entry.item().id().value();
    byte[] bytes = NativeMarc.write(wanted, found.marc().xml());
    String payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("item", id)
            .put("baseVersion", entry.version().value())
            .put("record", Base64.getEncoder().encodeToString(bytes))
            .toString();
    String key = id + "@" + entry.version().value() + "-" + Checksum.of(bytes).brief();
    JobId job =
        jobs.submit(
            new JobRequest(REVISE, key, payload, Optional.empty(), JobRequest.Lane.PROMPT, by));
    accounts.record(by, "item.marc", id);
    return job;
  }

  private boolean isBeingRevised(Item item) {
    return !jobs.latest(JobFilter.of(REVISE, item.id() + "@").stillOpen(), 0, 1).isEmpty();
  }

  /** Findings at the rows of the form: rows without text are no fields of the record. */
  private static List<Finding> placed(MarcSheet form, List<Finding> findings) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < form.rows().size(); i++) {
      if (!form.rows().get(i).isBlank()) {
        rows.add(i);
      }
    }
    return findings.stream()
        .map(f ->
            f.field() == Finding.RECORD
                ? f
                : new Finding(rows.get(f.field()), f.tag(), f.rule(), f.detail()))
        .toList();
  }

  private static Answer page(
      Entry entry, Found found, MarcSheet form, State state, List<Finding> findings, int row) {
    int status =
        switch (state) {
          case OPENED, TYPED, SOUND -> 200;
          case REFUSED, DOUBTFUL -> 400;
          case STALE -> 409;
        };
    List<String> now =
        state == State.STALE
            ? found.marc().record().fields().stream().map(MarcField::line).toList()
            : List.of();
    return new Answer.Page(
        status,
        "org/phohien/web/marc/marc.jte",
        entry.item().description().title(),
        new Sheet(
            entry.item(),
            form,
            entry.version().value(),
            findings,
            state,
            row,
            Origin.of(found),
            now));
  }
}
