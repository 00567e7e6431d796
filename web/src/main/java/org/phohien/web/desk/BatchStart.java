package org.phohien.web.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.account.Accounts;
import org.phohien.core.job.JobId;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.message.Messages;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Visit;

/** {@code POST /desk/batch} and {@code POST /desk/upload}: asks for a batch to be ingested. */
final class BatchStart {

  private final Jobs jobs;
  private final Accounts accounts;
  private final Folders folders;
  private final Inbox inbox;
  private final NewBatchScreen ways;

  BatchStart(Jobs jobs, Accounts accounts, Folders folders, Inbox inbox, NewBatchScreen ways) {
    this.jobs = jobs;
    this.accounts = accounts;
    this.folders = folders;
    this.inbox = inbox;
    this.ways = ways;
  }

  /** From a folder under a configured root. */
  Answer fromFolder(Visit visit) {
    String typed = visit.form().text("folder");
    try {
      return started(folders.batch(typed), visit);
    } catch (Invalid e) {
      return ways.page(visit, 400, words(visit).get("desk.batch.wrong"), typed);
    }
  }

  /** From files that came along. */
  Answer fromUpload(Visit visit) {
    try {
      return started(inbox.receive(visit.form().text("item"), visit.uploads()), visit);
    } catch (Invalid e) {
      return ways.page(visit, 400, words(visit).tell(e.failure()), "");
    }
  }

  private static Messages words(Visit visit) {
    return Messages.of(visit.language());
  }

  private Answer started(Path folder, Visit visit) {
    String by = visit.account().orElseThrow().name();
    ObjectNode payload = JsonNodeFactory.instance.objectNode().put("folder", folder.toString());
    String script = visit.form().text("script");
    if (NewBatchScreen.scripts().contains(script)) {
      payload.put("script", script);
    }
    JobId id =
        jobs.submit(
            new JobRequest(
                Work.INGEST,
                folder.toString(),
                payload.toString(),
                Optional.empty(),
                JobRequest.Lane.BULK,
                by));
    accounts.record(by, "batch.start", folder.toString());
    return Answer.Redirect.to("/desk/job/" + id);
  }
}
