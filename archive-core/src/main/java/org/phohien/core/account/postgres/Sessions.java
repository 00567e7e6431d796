package org.phohien.core.account.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.account.SignInRules;

/** Sessions: the token is the reader's, only its SHA-256 is kept. */
final class Sessions {

  private static final int TOKEN_BYTES = 32;
  private static final long WRITTEN_EVERY_SECONDS = 60;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Handle handle;
  private final SignInRules rules;
  private final Instant now;

  Sessions(Handle handle, SignInRules rules, Instant now) {
    this.handle = handle;
    this.rules = rules;
    this.now = now;
  }

  /** A new session's token; sessions that have ended are forgotten on the way. */
  String begin(String account) {
    handle.execute("delete from state.session where used < ?", time(now.minus(rules.session())));
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    handle.execute(
        "insert into state.session (token, account, used) values (?, ?, ?)",
        hash(token),
        account,
        time(now));
    return token;
  }

  /** The account of a session that lives; it lives on from now. */
  Optional<String> account(String token) {
    byte[] hash = hash(token);
    record Found(String account, Instant used) {}
    Optional<Found> found =
        handle
            .createQuery("select account, used from state.session where token = :token")
            .bind("token", hash)
            .map((row, _) ->
                new Found(
                    row.getString("account"),
                    row.getObject("used", OffsetDateTime.class).toInstant()))
            .findOne()
            .filter(session -> !session.used().isBefore(now.minus(rules.session())));
    // once a minute is enough: a page with fifty tiles must not write fifty times
    if (found.isPresent() && found.get().used().plusSeconds(WRITTEN_EVERY_SECONDS).isBefore(now)) {
      handle.execute("update state.session set used = ? where token = ?", time(now), hash);
    }
    return found.map(Found::account);
  }

  int end(String token) {
    return handle.execute("delete from state.session where token = ?", hash(token));
  }

  int endAll(String account) {
    return handle.execute("delete from state.session where account = ?", account);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
