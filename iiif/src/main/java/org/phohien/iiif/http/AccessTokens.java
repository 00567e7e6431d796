package org.phohien.iiif.http;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.phohien.core.access.Viewer;

/**
 * Access tokens (Authorization Flow 2.0, 4.4): they say as what viewer somebody was known to a
 * moment ago, sealed so that any server of the archive believes it. They open nothing: only the
 * probe service looks at them.
 *
 * <p>Threads may share it.
 */
final class AccessTokens {

  /** How long a token is good: a viewer asks for the next one by itself. */
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int HEAD = 9;

  private final SecretKeySpec key;
  private final InstantSource clock;

  AccessTokens(byte[] secret, InstantSource clock) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
    this.clock = clock;
  }

  /** A token for someone who is this viewer now. */
  String issue(Viewer viewer) {
    ByteBuffer head =
        ByteBuffer.allocate(HEAD)
            .putLong(clock.instant().plus(LIFETIME).toEpochMilli())
            .put(letter(viewer));
    byte[] seal = seal(head.array());
    byte[] whole = ByteBuffer.allocate(HEAD + seal.length).put(head.array()).put(seal).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** As whom its owner was known; empty for one that is not ours or too old. */
  Optional<Viewer> read(String token) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (whole.length <= HEAD) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(whole);
    byte[] head = new byte[HEAD];
    byte[] seal = new byte[whole.length - HEAD];
    bytes.get(head).get(seal);
    if (!MessageDigest.isEqual(seal, seal(head))
        || ByteBuffer.wrap(head).getLong() < clock.millis()) {
      return Optional.empty();
    }
    return Arrays.stream(Viewer.values())
        .filter(viewer -> letter(viewer) == head[HEAD - 1])
        .findFirst();
  }

  private static byte letter(Viewer viewer) {
    return (byte)
        switch (viewer) {
          case PUBLIC -> 'P';
          case READING_ROOM -> 'R';
          case STAFF -> 'S';
        };
  }

  private byte[] seal(byte[] head) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(head);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
