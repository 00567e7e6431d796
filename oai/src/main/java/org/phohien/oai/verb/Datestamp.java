package org.phohien.oai.verb;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a request, to the day or to the second (3.3). It stands for the whole of its day or
 * second, while the archive's stamps have microseconds.
 *
 * @param begin its first instant
 * @param granularity how exact it is
 */
public record Datestamp(Instant begin, Granularity granularity) {

  /** How exact a date is. */
  public enum Granularity {
    DAY(Duration.ofDays(1)),
    SECOND(Duration.ofSeconds(1));

    private final Duration length;

    Granularity(Duration length) {
      this.length = length;
    }
  }

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}:\\d{2})Z)?");

  /** Reads {@code YYYY-MM-DD} or {@code YYYY-MM-DDThh:mm:ssZ}; empty when it is neither. */
  public static Optional<Datestamp> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(form.group(1));
      String time = form.group(2);
      LocalTime second = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time);
      return Optional.of(
          new Datestamp(
              day.atTime(second).toInstant(ZoneOffset.UTC),
              time == null ? Granularity.DAY : Granularity.SECOND));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Its last microsecond: {@code until} takes in the whole day or second. */
  public Instant end() {
    return begin.plus(granularity.length).minus(1, ChronoUnit.MICROS);
  }

  /** A stamp as it goes over the wire: to the second, cut off and not rounded. */
  public static String wire(Instant stamp) {
    return stamp.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
