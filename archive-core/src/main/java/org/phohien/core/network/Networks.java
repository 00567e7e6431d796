package org.phohien.core.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ranges of addresses, as the operator writes them: {@code 192.168.10.0/24, 10.1.2.3, fd00::/8}.
 *
 * @param ranges none is fine: then nobody is in them
 */
public record Networks(List<Range> ranges) {

  /** No network at all. */
  public static final Networks NONE = new Networks(List.of());

  public Networks {
    ranges = List.copyOf(ranges);
  }

  /**
   * The addresses that begin with the same bits.
   *
   * @param bits how many of them count
   */
  public record Range(InetAddress first, int bits) {

    boolean contains(InetAddress address) {
      byte[] wanted = first.getAddress();
      byte[] found = address.getAddress();
      if (wanted.length != found.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
        if (((wanted[bit / 8] ^ found[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return first.getHostAddress() + "/" + bits;
    }
  }

  /**
   * Reads a list separated by commas.
   *
   * @throws IllegalArgumentException when one of them is no address or range
   */
  public static Networks parse(String list) {
    return new Networks(
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .map(Networks::range)
            .toList());
  }

  private static Range range(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int all = first.getAddress().length * 8;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("0 to " + all + " bits expected: " + text);
      }
      return new Range(first, bits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a network is ADDRESS or ADDRESS/BITS: " + text, e);
    }
  }

  /**
   * Whether an address lies in one of them; false for what is no address.
   *
   * @param address literal, with or without the brackets of IPv6; a zone is left aside
   */
  public boolean contain(String address) {
    if (ranges.isEmpty()) {
      return false;
    }
    String bare = address.replaceAll("^\\[|]$|%.*", "");
    try {
      InetAddress found = InetAddress.ofLiteral(bare);
      return ranges.stream().anyMatch(range -> range.contains(found));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
  }
}
