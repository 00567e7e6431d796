package org.phohien.ingest.works;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.text.Han;

/**
 * The works of an operator's folder: a file {@code NAME.txt} a work, UTF-8, a verse or clause a
 * row. A page's text, read with many mistakes, is recognised by threes of characters that stand in
 * a work in the same order, and then laid along it. Threads may share it.
 */
public final class KnownWorks {

  /** A page with fewer characters tells nothing. */
  private static final int FEWEST = 12;

  /** So many seeds must lie near one diagonal. */
  private static final int LEAST_SEEDS = 3;

  /** Seeds whose distance differs by less belong together. */
  private static final int DIAGONAL = 12;

  /**
   * Where less agrees, it is not said to be the work: a text of other words shares some two
   * characters in ten with any other.
   */
  private static final double LEAST_AGREEMENT = 0.4;

  /** No work. */
  public static final KnownWorks NONE = new KnownWorks(List.of());

  private final List<KnownWork> works;

  private KnownWorks(List<KnownWork> works) {
    this.works = List.copyOf(works);
  }

  /**
   * Reads all files of a folder.
   *
   * @throws NotFound when there is no such folder
   * @throws Invalid when a file is not UTF-8
   * @throws Unavailable when the disk fails
   */
  public static KnownWorks in(Path folder) {
    List<KnownWork> works = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        works.add(new KnownWork(name, rows(file)));
      }
    } catch (NoSuchFileException e) {
      throw new NotFound("folder " + folder);
    } catch (IOException e) {
      throw new Unavailable("works", folder + ": " + e.getMessage(), e);
    }
    return new KnownWorks(works);
  }

  private static List<String> rows(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new Invalid("works", file + " is not UTF-8");
    }
  }

  /**
   * The passage a page holds, if it is of one of the works.
   *
   * @param columns the page's text, in reading order
   */
  public Optional<Passage> of(List<String> columns) {
    List<int[]> each =
        columns.stream().map(c -> c.codePoints().filter(Han::isCharacter).toArray()).toList();
    int[] page = KnownWork.folded(each.stream().flatMapToInt(java.util.Arrays::stream).toArray());
    return page.length < FEWEST
        ? Optional.empty()
        : works.stream()
            .flatMap(work -> passage(work, page, each).stream())
            .max(java.util.Comparator.comparingDouble(Passage::agreement));
  }

  private static Optional<Passage> passage(KnownWork work, int[] page, List<int[]> columns) {
    return diagonal(work, page)
        .map(offset -> {
          int band = DIAGONAL + page.length / 4;
          return passage(
              work, columns, page, BandedAlignment.of(page, work.folded(), offset, band));
        })
        .filter(passage -> passage.agreement() >= LEAST_AGREEMENT);
  }

  /** How far behind the page's beginning the work's lies where most seeds agree. */
  private static Optional<Integer> diagonal(KnownWork work, int[] page) {
    Map<Integer, Integer> votes = new HashMap<>();
    for (int at = 0; at + KnownWork.SEED <= page.length; at++) {
      for (int place : work.places(KnownWork.seed(page, at))) {
        int bucket = Math.floorDiv(place - at, DIAGONAL);
        votes.merge(bucket, 1, Integer::sum);
        votes.merge(bucket + 1, 1, Integer::sum); // so that no edge of a bucket parts neighbours
      }
    }
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= LEAST_SEEDS)
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(vote -> vote.getKey() * DIAGONAL);
  }

  private static Passage passage(
      KnownWork work, List<int[]> columns, int[] page, BandedAlignment aligned) {
    int[] places = aligned.places();
    List<String> cut = new ArrayList<>();
    int at = 0;
    for (int[] column : columns) {
      cut.add(work.text(places[at], places[at + column.length]));
      at += column.length;
    }
    int last = Math.max(places[0], places[page.length] - 1);
    int first = Math.min(places[0], last);
    double agreement = 1 - aligned.edits() / (double) page.length;
    return new Passage(work.name(), work.line(first), work.line(last), agreement, cut);
  }
}
