package org.phohien.web.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which screen stands at which address. Built once; then only read. */
public final class Routes {

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, Pattern pattern, List<String> names, Screen screen) {}

  /** A screen with the visit that names the parts of its path. */
  public record Found(Screen screen, Visit visit) {}

  /**
   * Puts a screen at an address.
   *
   * @param method {@code GET} or {@code POST}
   * @param address e.g. {@code /item/{id}/page/{key}}; a name stands for one segment or a part of
   *     it
   */
  public Routes at(String method, String address, Screen screen) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(address);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    while (name.find()) {
      pattern.append(Pattern.quote(address.substring(from, name.start()))).append("([^/]+?)");
      names.add(name.group(1));
      from = name.end();
    }
    pattern.append(Pattern.quote(address.substring(from)));
    routes.add(new Route(method, Pattern.compile(pattern.toString()), List.copyOf(names), screen));
    return this;
  }

  public Routes get(String address, Screen screen) {
    return at("GET", address, screen);
  }

  public Routes post(String address, Screen screen) {
    return at("POST", address, screen);
  }

  /** The first screen that stands at the visit's address. */
  public Optional<Found> find(Visit visit) {
    for (Route route : routes) {
      Matcher matcher = route.pattern().matcher(visit.path());
      if (route.method().equals(visit.method()) && matcher.matches()) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < route.names().size(); i++) {
          parts.put(route.names().get(i), matcher.group(i + 1));
        }
        return Optional.of(new Found(route.screen(), visit.captured(parts)));
      }
    }
    return Optional.empty();
  }

  /** Whether any screen stands at this path, whatever the method. */
  public boolean knows(String path) {
    return routes.stream().anyMatch(route -> route.pattern().matcher(path).matches());
  }
}
