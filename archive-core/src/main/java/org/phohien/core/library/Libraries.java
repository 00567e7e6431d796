package org.phohien.core.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The libraries that the catalog names. Each source gets one of its name when it is added, which
 * stays when the source goes. Threads and processes may share it. Every method throws {@code
 * Unavailable} when the database does not answer.
 */
public interface Libraries {

  /** All, the one of this house first, then by name. */
  List<Library> all();

  /** The names of all by their codes. */
  default Map<String, String> names() {
    return all().stream().collect(Collectors.toMap(Library::code, Library::name));
  }

  /** The library with this code. */
  Optional<Library> find(String code);

  /**
   * Keeps what is known of a library.
   *
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is none with its code
   */
  void put(Library library);
}
