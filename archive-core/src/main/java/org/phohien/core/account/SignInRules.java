package org.phohien.core.account;

import java.time.Duration;
import java.util.regex.Pattern;
import org.phohien.core.problem.ArchiveException;

/**
 * The rules of signing in, the same for every adapter.
 *
 * @param failures how many wrong passwords an account may have within {@code window} before it is
 *     refused, right password or not, until the oldest of them has left the window
 * @param window see above
 * @param session how long a session lives after it was last used
 * @param shortest fewest characters of a password
 */
public record SignInRules(int failures, Duration window, Duration session, int shortest) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{2,64}");

  /** Five failures in 15 minutes, sessions of 12 hours, passwords of 10 characters. */
  public static SignInRules standard() {
    return new SignInRules(5, Duration.ofMinutes(15), Duration.ofHours(12), 10);
  }

  /** Whether an account can be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Refuses names that can't be shown or typed safely. */
  public static void checkName(String name) {
    if (!isName(name)) {
      throw new ArchiveException.Invalid(
          "account.name", "a name has 2 to 64 letters, digits and . _ - @");
    }
  }

  /** Refuses a password that is too short. */
  public void checkPassword(char[] password) {
    if (password.length < shortest) {
      throw new ArchiveException.Invalid(
          "password.weak", "a password has at least " + shortest + " characters", shortest);
    }
  }
}
