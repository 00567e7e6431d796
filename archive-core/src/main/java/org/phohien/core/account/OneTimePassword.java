package org.phohien.core.account;

import java.security.SecureRandom;

/** Makes passwords that are printed once and typed once. */
public final class OneTimePassword {

  // without 0 O 1 l I, which look alike on paper
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  /** Four groups of four letters and digits with hyphens between: 80 bits of chance. */
  public char[] next() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString().toCharArray();
  }
}
