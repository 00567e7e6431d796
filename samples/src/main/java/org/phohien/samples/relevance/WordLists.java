package org.phohien.samples.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The lists the works are put together from. */
final class WordLists {

  final List<Named> villages = named("villages.tsv");
  final List<Named> hanWords =
      rows("han-words.tsv").stream().map(r -> new Named(r[1], r[0])).toList();
  final List<String> deeds = lines("deeds.txt");
  final List<String> filler = lines("filler.txt");
  final List<String[]> places = rows("places.tsv");
  final List<String[]> spellings = rows("spellings.tsv");
  final List<Reign> reigns =
      rows("reigns.tsv").stream()
          .map(r -> new Reign(r[0], Integer.parseInt(r[2]), Integer.parseInt(r[3])))
          .toList();

  /** Something in Quốc ngữ and in characters. */
  record Named(String name, String characters) {}

  /** A reign with its first year and how many years it counts. */
  record Reign(String name, int first, int years) {}

  /** Every name the lists give, in an order of their own, none twice. */
  List<Named> persons(Random random) {
    List<String[]> rows = rows("names.tsv");
    List<Named> persons = new ArrayList<>();
    for (String[] family : part(rows, "họ")) {
      for (String[] middle : part(rows, "đệm")) {
        for (String[] given : part(rows, "tên")) {
          persons.add(
              new Named(
                  family[1] + " " + middle[1] + " " + given[1], family[2] + middle[2] + given[2]));
        }
      }
    }
    Collections.shuffle(persons, random);
    return persons;
  }

  private static List<String[]> part(List<String[]> rows, String part) {
    return rows.stream().filter(r -> r[0].equals(part)).toList();
  }

  private static List<Named> named(String file) {
    return rows(file).stream().map(r -> new Named(r[0], r[1])).toList();
  }

  private static List<String[]> rows(String file) {
    return lines(file).stream().map(line -> line.split("\t", -1)).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("packed without " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
