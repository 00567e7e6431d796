package org.phohien.core.account.postgres;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-256, the best the JDK offers.
 *
 * @param salt 16 random bytes
 * @param hash 32 bytes
 * @param iterations kept with the hash, so that they can be raised
 */
@SuppressWarnings("ArrayRecordComponent") // compared by matches only
record PasswordHash(byte[] salt, byte[] hash, int iterations) {

  private static final int HASH_BITS = 256;

  static PasswordHash of(char[] password, byte[] salt, int iterations) {
    return new PasswordHash(salt, derive(password, salt, iterations), iterations);
  }

  /** Takes as long for a wrong password as for the right one. */
  boolean matches(char[] password) {
    return MessageDigest.isEqual(hash, derive(password, salt, iterations));
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(composed(password), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** The same password typed on keyboards that compose tone marks differently (RFC 8265, 4.2.1). */
  private static char[] composed(char[] password) {
    return Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC).toCharArray();
  }
}
