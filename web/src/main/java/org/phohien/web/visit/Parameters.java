package org.phohien.web.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values of a query string or a form, in order.
 *
 * @param values every value of a name, in the order they came
 */
public record Parameters(Map<String, List<String>> values) {

  public Parameters {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  public static Parameters none() {
    return new Parameters(Map.of());
  }

  /** The first value of a name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The first value of a name, or the empty text. */
  public String text(String name) {
    return first(name).orElse("");
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** A whole number within bounds; the fallback where there is none or it can't be read. */
  public int number(String name, int fallback, int least, int most) {
    try {
      return first(name)
          .map(text -> Math.clamp(Long.parseLong(text.strip()), least, most))
          .orElse(fallback);
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  /** The same with one name set to one value, or removed when the value is empty. */
  public Parameters with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.of(value));
    }
    return new Parameters(changed);
  }

  /** The same with one more value of a name, or without it where it has it already. */
  public Parameters toggled(String name, String value) {
    List<String> list = new ArrayList<>(all(name));
    if (!list.remove(value)) {
      list.add(value);
    }
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    if (!list.isEmpty()) {
      changed.put(name, list);
    }
    return new Parameters(changed);
  }
}
