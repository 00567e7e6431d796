package org.phohien.web.record;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.phohien.core.account.Accounts;
import org.phohien.core.job.Job;
import org.phohien.core.job.JobFilter;
import org.phohien.core.job.JobId;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.record.ImportRecords;
import org.phohien.web.desk.Inbox;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** What a librarian has done with files of records. */
final class RecordActions {

  private static final int LONGEST_REASON = 500;

  private final Shelf shelf;
  private final Inbox inbox;
  private final Jobs jobs;
  private final Accounts accounts;

  RecordActions(Shelf shelf, Inbox inbox, Jobs jobs, Accounts accounts) {
    this.shelf = shelf;
    this.inbox = inbox;
    this.jobs = jobs;
    this.accounts = accounts;
  }

  /** {@code GET /desk/records}. */
  Answer ways(Visit visit) {
    return page(visit, 200, "");
  }

  private static Answer page(Visit visit, int status, String wrong) {
    return new Answer.Page(
        status,
        "org/phohien/web/record/records.jte",
        Messages.of(visit.language()).get("desk.records"),
        new RecordWays(wrong));
  }

  /** {@code POST /desk/records}: takes the files that came, and shows them. */
  Answer receive(Visit visit) {
    try {
      Path received = inbox.receive("", visit.uploads());
      String upload = shelf.name(received);
      try {
        shelf.files(shelf.folder(upload));
      } catch (Invalid e) {
        shelf.drop(shelf.folder(upload));
        throw e;
      }
      return Answer.Redirect.to("/desk/records/" + upload);
    } catch (Invalid e) {
      return page(visit, 400, Messages.of(visit.language()).tell(e.failure()));
    }
  }

  /** {@code POST /desk/records/UPLOAD/start}: brings them in as they were seen. */
  Answer start(Visit visit) {
    List<Path> files = shelf.files(shelf.folder(visit.part("upload")));
    boolean strict = visit.form().text("strict").equals("yes");
    String by = by(visit);
    JobId last = null;
    for (int i = 0; i < files.size(); i++) {
      last =
          jobs.submit(
              ImportRecords.request(
                  files.get(i),
                  strict,
                  LookScreen.code(visit.form().text("code" + i)),
                  List.of(),
                  by));
      accounts.record(by, "records.start", files.get(i).getFileName().toString());
    }
    return Answer.Redirect.to(files.size() == 1 && last != null ? "/desk/job/" + last : "/desk");
  }

  /** {@code POST /desk/records/UPLOAD/drop}: takes them away again, unread. */
  Answer drop(Visit visit) {
    String upload = visit.part("upload");
    Path folder = shelf.folder(upload);
    boolean begun =
        !jobs.latest(JobFilter.of(ImportRecords.KIND, folder.toString()), 0, 1).isEmpty();
    if (begun) {
      throw new Invalid("upload.begun", upload + " is being brought in");
    }
    shelf.drop(folder);
    accounts.record(by(visit), "records.drop", upload);
    return Answer.Redirect.to("/desk/records");
  }

  /** {@code POST /desk/job/JOB/undo}: takes an import back. */
  Answer undo(Visit visit) {
    Job job = job(visit);
    ItemId object =
        ImportRecords.object(job.request().payload())
            .orElseThrow(() -> new NotFound("import", visit.part("job")));
    String reason = visit.form().text("reason").replaceAll("\\s+", " ").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new Invalid("import.reason", "taking back needs a reason");
    }
    JobId undo = jobs.submit(ImportRecords.undo(object, reason, by(visit)));
    accounts.record(by(visit), "records.undo", object.value());
    return Answer.Redirect.to("/desk/job/" + undo);
  }

  private Job job(Visit visit) {
    try {
      JobId id = new JobId(UUID.fromString(visit.part("job")));
      return jobs.find(id)
          .filter(j -> j.request().kind().equals(ImportRecords.KIND))
          .orElseThrow(() -> new NotFound("job", id));
    } catch (IllegalArgumentException e) {
      throw new NotFound("job");
    }
  }

  private static String by(Visit visit) {
    return visit.account().orElseThrow().name();
  }
}
