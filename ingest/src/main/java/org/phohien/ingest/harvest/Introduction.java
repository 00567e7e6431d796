package org.phohien.ingest.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.description.ForeignRecord.NotUnderstood;
import org.phohien.core.description.XmlTree;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.SourceLook.Offer;

/** What a repository says of itself: Identify, ListMetadataFormats, ListSets (4.2, 4.4, 4.6). */
final class Introduction {

  private static final long LONGEST = 8 << 20;
  private static final int MOST_SETS = 1_000;
  private static final int MOST_PARTS = 10;

  /** Formats that are understood, by what their namespaces hold; those first that lose least. */
  private static final List<String> UNDERSTOOD =
      List.of("marc21/slim", "loc.gov/mods", "qdc", "purl.org/dc/terms", "oai_dc");

  private final OaiQuery query;
  private final SourceLine line;
  private final Path folder;

  /**
   * @param folder for answers, there already
   */
  Introduction(OaiQuery query, SourceLine line, Path folder) {
    this.query = query;
    this.line = line;
    this.folder = folder;
  }

  /**
   * Who it says it is.
   *
   * @param repository its name
   * @param granularity of its datestamps
   * @param deletions whether it keeps track of them
   */
  record Identity(String repository, String granularity, String deletions) {

    /** A datestamp to ask from: some time before, so that nothing is missed. */
    String since(Instant until) {
      return granularity.contains("h")
          ? DateTimeFormatter.ISO_INSTANT.format(
              until.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS))
          : until.minus(Duration.ofDays(1)).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
  }

  Identity identity() {
    XmlTree identify = answer(query.identify(), "Identify");
    String protocol = text(identify, "protocolVersion");
    if (!protocol.equals("2.0")) {
      throw new Invalid("harvest.protocol", "it speaks version \"" + protocol + "\", not 2.0");
    }
    return new Identity(
        text(identify, "repositoryName"),
        text(identify, "granularity"),
        text(identify, "deletedRecord"));
  }

  /** The formats that are understood, the best first. */
  List<Offer> formats() {
    record Ranked(int rank, Offer offer) {}
    return answer(query.formats(), "ListMetadataFormats")
        .all("metadataFormat")
        .map(format ->
            new Ranked(
                rank(text(format, "metadataNamespace") + " " + text(format, "metadataPrefix")),
                new Offer(text(format, "metadataPrefix"), text(format, "metadataNamespace"))))
        .filter(ranked -> ranked.rank() >= 0 && !ranked.offer().code().isEmpty())
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::offer)
        .toList();
  }

  private static int rank(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    for (int i = 0; i < UNDERSTOOD.size(); i++) {
      if (plain.contains(UNDERSTOOD.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Its sets, the first thousand; a repository need not have any. */
  List<Offer> sets() {
    List<Offer> sets = new ArrayList<>();
    Optional<String> token = Optional.empty();
    int parts = 0;
    do {
      XmlTree root = root(query.sets(token));
      if (root.all("error").findAny().isPresent()) {
        return sets;
      }
      XmlTree list = root.all("ListSets").findFirst().orElseThrow(() -> missing("ListSets"));
      list.all("set")
          .map(set -> new Offer(text(set, "setSpec"), text(set, "setName")))
          .filter(set -> !set.code().isEmpty())
          .forEach(sets::add);
      token = list.texts("resumptionToken").findFirst();
    } while (token.isPresent() && sets.size() < MOST_SETS && ++parts < MOST_PARTS);
    return List.copyOf(sets.subList(0, Math.min(sets.size(), MOST_SETS)));
  }

  private XmlTree answer(URI address, String verb) {
    XmlTree root = root(address);
    Optional<XmlTree> error = root.all("error").findFirst();
    if (error.isPresent()) {
      throw new Invalid(
          "harvest.error", error.get().attribute("code") + ": " + error.get().plain());
    }
    return root.all(verb).findFirst().orElseThrow(() -> missing(verb));
  }

  private XmlTree root(URI address) {
    Path file = folder.resolve("answer.xml");
    line.fetch(address, file);
    try {
      if (Files.size(file) > LONGEST) {
        throw new Invalid("harvest.size", "one answer is longer than " + LONGEST + " bytes");
      }
      XmlTree root = XmlTree.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      if (!root.name().equals("OAI-PMH")) {
        throw new Invalid(
            "harvest.answer", "no answer of a repository: it begins with <" + root.name() + ">");
      }
      return root;
    } catch (NotUnderstood e) {
      throw new Invalid("harvest.answer", "no answer of a repository: " + e.getMessage());
    } catch (IOException e) {
      throw new Unavailable("work", file + ": " + e.getMessage(), e);
    }
  }

  private static Invalid missing(String verb) {
    return new Invalid("harvest.answer", "the answer has no element " + verb);
  }

  private static String text(XmlTree of, String name) {
    return of.texts(name).findFirst().orElse("");
  }
}
