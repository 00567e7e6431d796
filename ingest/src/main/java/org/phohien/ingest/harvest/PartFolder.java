package org.phohien.ingest.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.source.Source;

/**
 * The answers of one harvest under way: {@code harvest.json} says what is asked for, {@code
 * 00001.xml} and so on are the parts. A part stands under its name only when it is whole, so a
 * harvest goes on behind the last one after a crash.
 */
final class PartFolder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  PartFolder(Path work, Source source) {
    this.folder = work.resolve("harvest").resolve(source.name().value());
  }

  /**
   * What is asked for.
   *
   * @param address of the source
   * @param format its metadataPrefix
   * @param set only this one
   * @param from a datestamp in the source's granularity
   * @param begun when it was first asked
   */
  record Order(
      String address, String format, Optional<String> set, Optional<String> from, Instant begun) {

    /** Whether a harvest for one may go on for the other. */
    boolean asks(Order other) {
      return address.equals(other.address)
          && format.equals(other.format)
          && set.equals(other.set)
          && from.equals(other.from);
    }

    /** As a file, also for the vault. */
    byte[] write(int parts) {
      ObjectNode node = JSON.createObjectNode();
      node.put("address", address).put("format", format);
      set.ifPresent(s -> node.put("set", s));
      from.ifPresent(f -> node.put("from", f));
      node.put("begun", begun.toString());
      if (parts > 0) {
        node.put("parts", parts);
      }
      return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Order read(byte[] json) throws IOException {
      JsonNode node = JSON.readTree(json);
      return new Order(
          node.path("address").asText(),
          node.path("format").asText(),
          Optional.ofNullable(node.get("set")).map(JsonNode::asText),
          Optional.ofNullable(node.get("from")).map(JsonNode::asText),
          Instant.parse(node.path("begun").asText()));
    }
  }

  /** The order under way; a new one when what lies there is for another, which is thrown away. */
  Order open(Order wanted) {
    try {
      Path file = folder.resolve("harvest.json");
      if (Files.exists(file)) {
        Order there = Order.read(Files.readAllBytes(file));
        if (there.asks(wanted)) {
          return there;
        }
      }
      clear();
      Files.createDirectories(folder);
      Path part = folder.resolve("harvest.json.part");
      Files.write(part, wanted.write(0));
      Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      return wanted;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** The parts that are there, in order. */
  List<Path> parts() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Where a part goes, from 1. */
  Path part(int number) {
    return folder.resolve(String.format(Locale.ROOT, "%06d.xml", number));
  }

  /** Where all of them go together. */
  Path whole() {
    return folder.resolve("harvest.whole");
  }

  /** Throws all away. */
  void clear() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(PartFolder::delete);
    } catch (IOException e) {
      throw unavailable(e);
    }
    delete(folder);
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Unavailable unavailable(IOException e) {
    return new Unavailable("work", folder + ": " + e.getMessage(), e);
  }
}
