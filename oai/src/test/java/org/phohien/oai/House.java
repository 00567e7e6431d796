package org.phohien.oai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.description.Disseminations;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.vault.VersionNumber;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Provider;
import org.phohien.oai.verb.Repository;
import org.phohien.oai.xml.Envelope;

/** A library with a clock that tests move, and its repository. */
public final class House {

  /** Half a second past noon: stamps are finer than datestamps. */
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.500001Z");

  private static final byte[] SECRET =
      "a secret of thirty-two letters!!".getBytes(StandardCharsets.UTF_8);

  private Instant now = NOON;
  private final InstantSource clock = () -> now;
  private final MemoryCatalog catalog = new MemoryCatalog(clock);
  private final int pageSize;

  public House(int pageSize) {
    this.pageSize = pageSize;
  }

  /** A house with these items, published a second apart, a minute ago. */
  public static House with(int pageSize, List<Item> items) {
    House house = new House(pageSize);
    for (Item item : items) {
      house.publish(item, VersionNumber.first());
      house.pass(Duration.ofSeconds(1));
    }
    house.pass(Duration.ofMinutes(1));
    return house;
  }

  public MemoryCatalog catalog() {
    return catalog;
  }

  public InstantSource clock() {
    return clock;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void publish(Item item, VersionNumber version) {
    catalog.publish(publication(item, version));
  }

  public static Publication publication(Item item, VersionNumber version) {
    return new Publication(item, version, List.of(), Disseminations.of(item));
  }

  public void withdraw(String id) {
    catalog.withdraw(new ItemId(id), new VersionNumber(99), "thử nghiệm");
  }

  public Repository repository() {
    return new Repository(
        "Thư viện tỉnh Hưng Yên",
        URI.create("https://thuvien.example"),
        "oai@thuvien.example",
        "thuvien.example",
        pageSize);
  }

  /** A provider as after a start of the server: nothing is remembered but the secret. */
  public Provider provider() {
    return new Provider(catalog, repository(), new TokenSeal(SECRET), clock);
  }

  /** Answers a query string such as {@code verb=Identify}. */
  public byte[] ask(String query) {
    return answer(provider(), query);
  }

  /** The same of another provider. */
  static byte[] answer(Provider provider, String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new Envelope(provider.repository()).write(provider.reply(parameters(query)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public String text(String query) {
    return new String(ask(query), StandardCharsets.UTF_8);
  }

  static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      all.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
          .add(parts.length > 1 ? decoded(parts[1]) : "");
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
