package org.phohien.iiif.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who waits, client by client: each client's requests in the order they came, the clients in turn.
 * One who asks for forty pictures at once delays nobody else by more than one of them.
 *
 * <p>Kept by the lock of its {@link Gate}.
 */
final class Queue {

  private final Map<String, Deque<Place>> clients = new LinkedHashMap<>();
  private int length;

  /** A request's place, and what it needs to be let in. */
  static final class Place {
    private final String client;
    private final int kilobytes;
    private boolean called;

    Place(String client, int kilobytes) {
      this.client = client;
      this.kilobytes = kilobytes;
    }

    String client() {
      return client;
    }

    int kilobytes() {
      return kilobytes;
    }

    boolean isCalled() {
      return called;
    }
  }

  int length() {
    return length;
  }

  /** How many requests of a client wait. */
  int length(String client) {
    Deque<Place> places = clients.get(client);
    return places == null ? 0 : places.size();
  }

  void join(Place place) {
    clients.computeIfAbsent(place.client, _ -> new ArrayDeque<>()).add(place);
    length++;
  }

  /** Who gives up. */
  void leave(Place place) {
    Deque<Place> places = clients.get(place.client);
    if (places != null && places.remove(place)) {
      length--;
      if (places.isEmpty()) {
        clients.remove(place.client);
      }
    }
  }

  /**
   * Calls the next one, if there is room for it; nobody is called past it, or large pictures would
   * wait for ever.
   *
   * @param kilobytes that are free
   */
  @Nullable Place call(int kilobytes) {
    if (clients.isEmpty()) {
      return null;
    }
    Map.Entry<String, Deque<Place>> turn = clients.entrySet().iterator().next();
    Place next = turn.getValue().element();
    if (next.kilobytes > kilobytes) {
      return null;
    }
    // to the end of the round
    Deque<Place> rest = turn.getValue();
    clients.remove(next.client);
    rest.remove();
    length--;
    if (!rest.isEmpty()) {
      clients.put(next.client, rest);
    }
    next.called = true;
    return next;
  }
}
