package org.phohien.web.wiring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.Jobs;
import org.phohien.core.model.PageId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.iiif.http.BrokenCopies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has damaged service copies made again: a job a page, which the desk shows. Readers go on asking
 * for a page that does not come, so it is asked for once in ten minutes only. Threads share it.
 */
final class Repairs implements BrokenCopies {

  private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int MOST = 1000;

  private final Jobs jobs;
  private final InstantSource time;
  private final Map<PageId, Instant> asked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PageId, Instant> eldest) {
          return size() > MOST;
        }
      };

  Repairs(Jobs jobs, InstantSource time) {
    this.jobs = jobs;
    this.time = time;
  }

  @Override
  public void found(PageId page, Corrupt damage) {
    if (!isTime(page)) {
      return;
    }
    LOG.error("the service copy of {} is damaged and will be made again", page, damage);
    try {
      jobs.submit(
          new JobRequest(
              "repair-copy",
              page.item().value() + "@" + page.key(),
              JsonNodeFactory.instance
                  .objectNode()
                  .put("item", page.item().value())
                  .put("page", page.key())
                  .toString(),
              Optional.empty(),
              JobRequest.Lane.PROMPT,
              "server"));
    } catch (ArchiveException e) {
      LOG.warn("the repair of {} can't be asked for now", page, e);
      synchronized (asked) {
        asked.remove(page);
      }
    }
  }

  private boolean isTime(PageId page) {
    Instant now = time.instant();
    synchronized (asked) {
      Instant before = asked.get(page);
      if (before != null && before.plus(AGAIN).isAfter(now)) {
        return false;
      }
      asked.put(page, now);
      return true;
    }
  }
}
