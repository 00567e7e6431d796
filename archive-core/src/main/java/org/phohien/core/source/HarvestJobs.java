package org.phohien.core.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.model.ItemId;

/** The requests that have a worker call a source. */
public final class HarvestJobs {

  /** Kind of the job that asks a source what it is. */
  public static final String LOOK = "look-at-source";

  /** Kind of the job that harvests a source. */
  public static final String HARVEST = "harvest-source";

  /** Kind of the job that takes a harvest back. */
  public static final String UNDO = "undo-harvest";

  private HarvestJobs() {}

  /** Asks it for Identify, formats, sets and a sample. */
  public static JobRequest look(SourceName source, String by) {
    return request(LOOK, source.value(), "{}", Lane.PROMPT, by);
  }

  /** Harvests what has changed since the last time. */
  public static JobRequest harvest(SourceName source, String by) {
    return request(HARVEST, source.value(), "{}", Lane.BULK, by);
  }

  /**
   * Takes a harvest back: what it brought is withdrawn, what it changed is as it was before, what
   * it deleted is there again.
   *
   * @param object of the vault that holds the harvest
   */
  public static JobRequest undo(ItemId object, String reason, String by) {
    String payload = JsonNodeFactory.instance.objectNode().put("reason", reason).toString();
    return request(UNDO, object.value(), payload, Lane.BULK, by);
  }

  private static JobRequest request(String kind, String key, String payload, Lane lane, String by) {
    return new JobRequest(kind, key, payload, Optional.empty(), lane, by);
  }
}
