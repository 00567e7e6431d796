package org.phohien.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The reign names of Việt Nam from Đinh to Bảo Đại; their table names its sources. */
public final class Reigns {

  private static final Reigns TABLE = new Reigns();

  private final List<Reign> all;

  private Reigns() {
    this.all = lines().stream().filter(line -> !line.startsWith("#")).map(Reign::of).toList();
  }

  /** All of them, dynasty by dynasty. */
  public static List<Reign> all() {
    return TABLE.all;
  }

  /** Those in use in any of some years. */
  public static List<Reign> between(int from, int to) {
    return all().stream().filter(r -> r.first() <= to && r.last() >= from).toList();
  }

  /** The name where there is one reign of it, else with its dynasty: {@code Thuận Thiên (Lý)}. */
  public static String label(Reign reign) {
    boolean alone = all().stream().filter(r -> r.name().equals(reign.name())).count() == 1;
    return alone ? reign.name() : reign.name() + " (" + reign.dynasty() + ")";
  }

  private static List<String> lines() {
    try (InputStream in = Reigns.class.getResourceAsStream("reigns.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without reigns.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
