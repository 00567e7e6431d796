package org.phohien.web.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** {@code POST /desk/batch} and {@code POST /desk/upload}: asks for a batch to be ingested. */
final class BatchStart {

  private final Jobs jobs;
  private final Accounts accounts;
  private final Folders folders;
  private final Inbox inbox;
  private final DeskScreen desk;
  private final ObjectMapper json = new ObjectMapper();

  BatchStart(Jobs jobs, Accounts accounts, Folders folders, Inbox inbox, DeskScreen desk) {
    this.jobs = jobs;
    this.accounts = accounts;
    this.folders = folders;
    this.inbox = inbox;
    this.desk = desk;
  }

  /** From a folder under a configured root. */
  Answer fromFolder(Visit visit) {
    try {
      return started(folders.chosen(visit.form().text("folder")), visit);
    } catch (Invalid e) {
      return desk.page(visit, 400, "desk.batch.wrong", e.getMessage());
    }
  }

  /** From files that came along. */
  Answer fromUpload(Visit visit) {
    try {
      return started(inbox.receive(visit.form().text("item"), visit.uploads()), visit);
    } catch (Invalid e) {
      return desk.page(visit, 400, "desk.upload.wrong", e.getMessage());
    }
  }

  private Answer started(Path folder, Visit visit) {
    String by = visit.account().orElseThrow().name();
    JobId id =
        jobs.submit(
            new JobRequest(
                Work.INGEST,
                folder.toString(),
                written(Map.of("folder", folder.toString())),
                Optional.empty(),
                JobRequest.Lane.BULK,
                by));
    accounts.record(by, "batch.start", folder.toString());
    return Answer.Redirect.to("/desk/job/" + id);
  }

  private String written(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
