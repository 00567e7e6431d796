package org.phohien.core.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-512 checksum, the vault's digest (OCFL 1.1, 3.5.1).
 *
 * @param hex 128 lower-case hexadecimal digits
 */
public record Checksum(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{128}");

  public Checksum {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-512 in lower-case hex: " + Shown.of(hex));
    }
  }

  /** The checksum of these bytes. */
  public static Checksum of(byte[] bytes) {
    return ofDigest(digest().digest(bytes));
  }

  /** The checksum whose 64 raw bytes a digest has given. */
  public static Checksum ofDigest(byte[] digest) {
    return new Checksum(HexFormat.of().formatHex(digest));
  }

  /** A fresh SHA-512 digest, for streaming. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }

  /** The first 12 digits: enough to tell versions of one file apart in an address. */
  public String brief() {
    return hex.substring(0, 12);
  }
}
