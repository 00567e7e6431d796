package org.phohien.core.model;

/**
 * A person or body with a part in the work.
 *
 * @param name as the library writes it, never blank
 * @param role MARC relator code, e.g. {@code aut}, {@code pbl}, {@code ctb}
 */
public record Agent(String name, String role) {

  public Agent {
    if (name.isBlank() || role.isBlank()) {
      throw new IllegalArgumentException("an agent has a name and a role");
    }
  }

  /** An author. */
  public static Agent author(String name) {
    return new Agent(name, "aut");
  }
}
