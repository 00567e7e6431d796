package org.phohien.web.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.phohien.core.account.Account;
import org.phohien.core.account.Permission;
import org.phohien.core.message.DateWords;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Dating;
import org.phohien.core.problem.Failure;
import org.phohien.web.visit.Theme;
import org.phohien.web.visit.Visit;

/**
 * What a template knows besides its own model: language, theme, who is signed in, the site.
 *
 * @param site the house
 * @param title of the window; blank for the house's name alone
 * @param visit what is answered
 * @param messages in the reader's language
 */
public record Frame(Site site, String title, Visit visit, Messages messages) {

  /** Vietnam has had one time zone since 1975; the library's clock is the reader's. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public static Frame of(Site site, String title, Visit visit) {
    return new Frame(site, title, visit, Messages.of(visit.language()));
  }

  /** A sentence of the message catalog. */
  public String t(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** A sentence whose key came as data; the fallback where the catalog lacks it. */
  public String tOr(String key, String fallback, Object... arguments) {
    return messages.find(key, arguments).orElse(fallback);
  }

  /** What went wrong, in whole sentences. */
  public String tell(Failure failure) {
    return messages.tell(failure);
  }

  public String lang() {
    return visit.language().code();
  }

  public Language otherLanguage() {
    return visit.language() == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
  }

  /** This page in the other language. */
  public String inOtherLanguage() {
    String path = visit.posted() ? "/" : Address.of(visit.path());
    return path + Addresses.query(visit.asked().with("lang", otherLanguage().code()));
  }

  /** This page, to come back to. */
  public String here() {
    return visit.posted() ? "/" : Address.of(visit.path()) + Addresses.query(visit.asked());
  }

  public Theme theme() {
    return visit.theme();
  }

  public Optional<Account> account() {
    return visit.account();
  }

  /** Whether who is signed in may do this. */
  public boolean may(Permission permission) {
    return account().filter(a -> a.may(permission)).isPresent();
  }

  /** The token a form that posts to this action must carry. */
  public String csrf(String action) {
    return visit.session().map(s -> Csrf.token(s.token(), action)).orElse("");
  }

  /** Whether the page lies under this path, for the menu. */
  public boolean at(String path) {
    return visit.path().equals(path) || visit.path().startsWith(path + "/");
  }

  /** The window's title. */
  public String windowTitle() {
    return title.isBlank() ? site.name() : title + " · " + site.name();
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(visit.language().locale()).format(number);
  }

  /** A date of a description, in words. */
  public String date(Dating date) {
    return DateWords.of(date, visit.language());
  }

  /** Day and time by the library's clock. */
  public String moment(Instant instant) {
    // the JDK's own short months of Vietnamese ("thg 11") are not what people write
    return DateTimeFormatter.ofPattern(
            visit.language() == Language.VIETNAMESE ? "HH:mm, d/M/yyyy" : "d MMM yyyy, HH:mm")
        .withLocale(visit.language().locale())
        .withZone(ZONE)
        .format(instant);
  }

  /** Day by the library's clock. */
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(visit.language().locale())
        .withZone(ZONE)
        .format(instant);
  }
}
