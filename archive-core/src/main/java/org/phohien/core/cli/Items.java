package org.phohien.core.cli;

import java.util.List;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Item numbers typed on the command line. */
public final class Items {

  private Items() {}

  /**
   * Reads them.
   *
   * @throws NotFound for the first that can't be one
   */
  public static List<ItemId> of(List<String> typed) {
    return typed.stream()
        .map(text -> {
          if (!ItemId.isValid(text)) {
            throw new NotFound("item", text);
          }
          return new ItemId(text);
        })
        .toList();
  }
}
