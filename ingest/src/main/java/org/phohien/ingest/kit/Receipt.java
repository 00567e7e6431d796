package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.phohien.core.kit.KitJobs;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.ingest.export.Checksums;

/**
 * What a kit is and whose. The file is signed as it stands: {@code receipt.sig} holds the 64 bytes
 * of the signature, {@code receipt.pem} the open key, so that {@code openssl pkeyutl -verify} can
 * check it without us.
 *
 * @param kit a name of its own, which corrections name
 * @param library whose it is
 * @param site its public address
 * @param set as harvesters name it
 * @param made when
 * @param settled changes up to here are in it
 * @param items how many
 * @param pages how many
 * @param sums SHA-256 of the file of checksums, hexadecimal
 */
record Receipt(
    String kit,
    String library,
    String site,
    String set,
    Instant made,
    Instant settled,
    int items,
    int pages,
    String sums) {

  static final String SIGNATURE = "receipt.sig";
  static final String KEY = "receipt.pem";

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How a kit stands when it comes back. */
  enum Standing {
    /** We made it, and nothing in it was changed. */
    OURS,
    /** We made it, and some of its files are not as they were. */
    OURS_CHANGED,
    /** Another archive made it, and nothing in it was changed. */
    FOREIGN
  }

  /** Signs and writes it into a kit. */
  void write(Path folder, KitKey key) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT).put("kit", kit).put("library", library).put("site", site);
    node.put("set", set).put("made", made.toString()).put("settled", settled.toString());
    node.put("items", items).put("pages", pages).put("sha256OfSums", sums);
    byte[] bytes = (node.toPrettyString() + "\n").getBytes(UTF_8);
    Files.write(folder.resolve(KitJobs.RECEIPT), bytes);
    Files.write(folder.resolve(SIGNATURE), key.sign(bytes));
    Files.write(folder.resolve(KEY), key.pem());
  }

  /**
   * Reads the receipt of a kit.
   *
   * @throws Invalid when it is none, or its signature does not hold
   */
  static Receipt read(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(KitJobs.RECEIPT));
    byte[] key = Files.readAllBytes(folder.resolve(KEY));
    if (!KitKey.holds(key, bytes, Files.readAllBytes(folder.resolve(SIGNATURE)))) {
      throw new Invalid("kit.signature", "the receipt was not signed with the key beside it");
    }
    JsonNode node = JSON.readTree(bytes);
    if (node.path("format").asInt() != FORMAT) {
      throw new Invalid(
          "kit.format", "format " + node.path("format"), node.path("format").asText());
    }
    return new Receipt(
        node.path("kit").asText(),
        node.path("library").asText(),
        node.path("site").asText(),
        node.path("set").asText(),
        Instant.parse(node.path("made").asText()),
        Instant.parse(node.path("settled").asText()),
        node.path("items").asInt(),
        node.path("pages").asInt(),
        node.path("sha256OfSums").asText());
  }

  /** Whether its files are as they were when it was made. */
  boolean isWhole(Path folder) throws IOException {
    Path file = folder.resolve(Checksums.FILE);
    return Files.isRegularFile(file)
        && Checksums.of(file).equals(sums)
        && Checksums.read(Files.readAllBytes(file)).wrongIn(folder).isEmpty();
  }

  /**
   * How it stands with an archive.
   *
   * @throws Invalid when it is another's and was changed: nothing of it can be trusted then
   */
  Standing standing(Path folder, KitKey key) throws IOException {
    boolean ours = key.isOurs(Files.readAllBytes(folder.resolve(KEY)));
    boolean whole = isWhole(folder);
    if (!ours && !whole) {
      throw new Invalid("kit.changed", "files of the kit are not as they were when it was signed");
    }
    return ours ? (whole ? Standing.OURS : Standing.OURS_CHANGED) : Standing.FOREIGN;
  }
}
