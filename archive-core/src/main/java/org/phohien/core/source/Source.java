package org.phohien.core.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A repository that records are harvested from.
 *
 * @param name given once
 * @param title the library's name, for people
 * @param address its base URL, http or https
 * @param harvesting what is harvested; empty until someone has chosen
 * @param look what it said of itself last
 * @param until up to where it is harvested, by its own clock; empty when it is to be harvested
 *     whole
 * @param begun when it was asked last
 * @param paused whether its schedule is off
 * @param added when it was added
 * @param by the account that added it
 */
public record Source(
    SourceName name,
    String title,
    URI address,
    Optional<Harvesting> harvesting,
    Optional<SourceLook> look,
    Optional<Instant> until,
    Optional<Instant> begun,
    boolean paused,
    Instant added,
    String by) {

  public Source {
    if (title.isBlank() || !isAddress(address)) {
      throw new IllegalArgumentException("a source has a title and an http address: " + address);
    }
  }

  /** A source as it is added: nobody has looked at it yet. */
  public static Source fresh(SourceName name, String title, URI address, Instant now, String by) {
    return new Source(
        name,
        title,
        address,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        now,
        by);
  }

  /** Whether an address can be a base URL: http or https, with a host, without a query. */
  public static boolean isAddress(URI address) {
    String scheme = String.valueOf(address.getScheme());
    return (scheme.equals("http") || scheme.equals("https"))
        && address.getHost() != null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && address.getRawUserInfo() == null;
  }
}
