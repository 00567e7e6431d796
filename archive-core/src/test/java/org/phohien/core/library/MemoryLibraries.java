package org.phohien.core.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.phohien.core.problem.ArchiveException.NotFound;

/** Libraries in memory. */
public final class MemoryLibraries implements Libraries {

  private final Map<String, Library> kept =
      new ConcurrentHashMap<>(Map.of(Library.HOUSE, Library.named(Library.HOUSE, "")));

  /** Adds one, as a new source does. */
  public void add(Library library) {
    kept.put(library.code(), library);
  }

  @Override
  public List<Library> all() {
    return kept.values().stream()
        .sorted(
            Comparator.comparing((Library l) -> !l.code().equals(Library.HOUSE))
                .thenComparing(Library::name))
        .toList();
  }

  @Override
  public Optional<Library> find(String code) {
    return Optional.ofNullable(kept.get(code));
  }

  @Override
  public void put(Library library) {
    if (kept.replace(library.code(), library) == null) {
      throw new NotFound("library " + library.code());
    }
  }
}
