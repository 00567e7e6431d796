package org.phohien.web.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A decoded path made fit for an address again. */
final class Address {

  private Address() {}

  static String of(String path) {
    String encoded =
        Arrays.stream(path.split("/", -1))
            .map(segment -> Addresses.encoded(segment).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    // two slashes at the start would name another host
    return "/" + encoded.replaceFirst("^/+", "");
  }
}
