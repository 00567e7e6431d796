package org.phohien.core.marc;

/** The check digits of ISBN (ISO 2108) and ISSN (ISO 3297). */
public final class CheckDigits {

  private CheckDigits() {}

  /** Whether this is an ISBN of 10 or 13 digits, hyphens and spaces aside. */
  public static boolean isbn(String text) {
    String digits = text.replaceAll("[ -]", "");
    return digits.length() == 13
        ? digits.matches("97[89]\\d{10}") && modulo10(digits)
        : digits.matches("\\d{9}[\\dXx]") && modulo11(digits);
  }

  /** Whether this is an ISSN. */
  public static boolean issn(String text) {
    String digits = text.replace("-", "");
    return digits.matches("\\d{7}[\\dXx]") && modulo11(digits);
  }

  /** Weights from the length down to 1; X stands for 10 at the end. */
  private static boolean modulo11(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' || c == 'x' ? 10 : c - '0') * (digits.length() - i);
    }
    return sum % 11 == 0;
  }

  private static boolean modulo10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }
}
