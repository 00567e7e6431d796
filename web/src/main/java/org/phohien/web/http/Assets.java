package org.phohien.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.phohien.core.model.Checksum;

/**
 * The stylesheet, the scripts, the icon: read once, kept in memory plain and compressed. Their
 * address carries a mark of their content, so browsers keep them for ever.
 */
public final class Assets {

  private static final Map<String, String> OURS =
      Map.of(
          "style.css", "text/css; charset=utf-8",
          "librarian.css", "text/css; charset=utf-8",
          "phohien.js", "text/javascript; charset=utf-8",
          "librarian.js", "text/javascript; charset=utf-8",
          "favicon.svg", "image/svg+xml");

  private static final String VIEWER = "openseadragon.min.js";

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final String mark;

  /** An asset, ready to be sent. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
  record Asset(String mediaType, byte[] plain, byte[] gzip) {}

  /**
   * Reads the assets.
   *
   * @param parts the folder with what came from npm; the viewer is left out where it is missing
   */
  public Assets(Path parts) {
    MessageDigest digest = Checksum.digest();
    try {
      for (Map.Entry<String, String> ours : new java.util.TreeMap<>(OURS).entrySet()) {
        add(ours.getKey(), ours.getValue(), resource(ours.getKey()), digest);
      }
      Path viewer = parts.resolve(VIEWER);
      if (Files.exists(viewer)) {
        add(VIEWER, "text/javascript; charset=utf-8", Files.readAllBytes(viewer), digest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.mark = HexFormat.of().formatHex(digest.digest(), 0, 5);
  }

  /** The mark of all of them together. */
  public String mark() {
    return mark;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void add(String name, String mediaType, byte[] bytes, MessageDigest digest)
      throws IOException {
    digest.update(bytes);
    byName.put(name, new Asset(mediaType, bytes, gzip(bytes)));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream("/org/phohien/web/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the catalog was packed without " + name);
      }
      return in.readAllBytes();
    }
  }
}
