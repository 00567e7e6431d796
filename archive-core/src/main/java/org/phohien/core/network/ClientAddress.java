package org.phohien.core.network;

import org.jspecify.annotations.Nullable;

/** Where a request comes from. */
public final class ClientAddress {

  private ClientAddress() {}

  /**
   * The address of who asks. A proxy on this machine says for whom it asks, in the last element of
   * its header; anyone else could say what they like.
   *
   * @param peer who is connected, as a literal address
   * @param forwardedFor the header {@code X-Forwarded-For}, if there is one
   */
  public static String of(String peer, @Nullable String forwardedFor) {
    if (forwardedFor == null || !isHere(peer)) {
      return peer;
    }
    String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? peer : last;
  }

  private static boolean isHere(String peer) {
    return peer.startsWith("127.")
        || peer.equals("::1")
        || peer.equals("0:0:0:0:0:0:0:1")
        || peer.equals("[::1]")
        || peer.equals("[0:0:0:0:0:0:0:1]");
  }
}
