package org.phohien.oai.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens down so that they come back unchanged: {@code CONTENT.SEAL}, both base64url, the
 * seal an HMAC-SHA256 of the content, cut to 128 bits. Any server with the same secret opens them,
 * also after a restart or a rebuild. Threads may share it.
 */
public final class TokenSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 16;
  private static final int SEAL_BYTES = 16;

  /** Far longer than any token; what is longer is not looked at. */
  private static final int LONGEST = 2_000;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  /**
   * @param secret at least 16 bytes, kept with the archive's state
   */
  public TokenSeal(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " bytes");
    }
    this.key = new SecretKeySpec(secret.clone(), ALGORITHM);
  }

  /** The token as text of letters, digits, hyphen, underscore and one full stop. */
  public String close(Token token) {
    String content =
        ENCODER.encodeToString(TokenText.write(token).getBytes(StandardCharsets.UTF_8));
    return content + "." + ENCODER.encodeToString(seal(content));
  }

  /** The token of a text; empty when it was not sealed here or is too old. */
  public Optional<Token> open(String text, Instant now) {
    int stop = text.indexOf('.');
    if (stop < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String content = text.substring(0, stop);
    byte[] expected = ENCODER.encode(seal(content));
    byte[] found = text.substring(stop + 1).getBytes(StandardCharsets.UTF_8);
    // Compared as text: base64 has several spellings of the same bytes.
    return MessageDigest.isEqual(expected, found)
        ? TokenText.read(new String(Base64.getUrlDecoder().decode(content), StandardCharsets.UTF_8))
            .filter(token -> token.expires().isAfter(now))
        : Optional.empty();
  }

  private byte[] seal(String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
