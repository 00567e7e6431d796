package org.phohien.core.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.problem.ArchiveException.Conflict;

/** Changes of the gazetteer in memory, for tests. */
public final class MemoryGazetteerEdits implements GazetteerEdits {

  private final List<EditedRow> all = new ArrayList<>();

  @Override
  public synchronized List<EditedRow> latest() {
    Map<String, EditedRow> latest = new LinkedHashMap<>();
    all.forEach(edit -> latest.put(edit.key(), edit));
    return List.copyOf(latest.values());
  }

  @Override
  public synchronized List<EditedRow> history(String key) {
    return all.stream()
        .filter(edit -> edit.key().equals(key))
        .sorted(Comparator.comparingInt(EditedRow::version).reversed())
        .toList();
  }

  @Override
  public synchronized void save(String key, int base, boolean removed, PlaceRow row, String who) {
    if (history(key).size() != base) {
      throw new Conflict(key + " was changed since version " + base);
    }
    all.add(new EditedRow(key, base + 1, removed, row, who, Instant.EPOCH));
  }
}
