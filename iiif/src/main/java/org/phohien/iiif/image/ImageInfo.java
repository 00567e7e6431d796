package org.phohien.iiif.image;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phohien.core.image.Pyramid;
import org.phohien.core.image.TileFormat;
import org.phohien.core.image.TileGrid;
import org.phohien.core.model.Pixels;

/**
 * What a viewer must know of an image before it asks for parts of it: info.json (Image API 3.0, 5;
 * 2.1, 5).
 *
 * @param id the image's base address, without a slash at its end
 * @param grid how it is cut
 * @param format in which its tiles lie
 * @param sizes of whole images that are quick to give, smallest first
 * @param limits of what is made
 * @param rights a Creative Commons or rightsstatements.org URI
 * @param lock how one is let in, where the images are not open to everyone
 */
public record ImageInfo(
    String id,
    TileGrid grid,
    TileFormat format,
    List<Pixels> sizes,
    Limits limits,
    String rights,
    Optional<Lock> lock) {

  /**
   * A service that tells how one is let in.
   *
   * @param context of its words; stands before ours
   * @param service writes it as an object
   */
  public record Lock(String context, Part service) {}

  /** What writes a part of a JSON document. */
  public interface Part {
    void write(JsonGenerator json) throws IOException;
  }

  /** The context of 3.0, also the profile of its media type. */
  public static final String CONTEXT_3 = "http://iiif.io/api/image/3/context.json";

  /** The context of 2.1. */
  public static final String CONTEXT_2 = "http://iiif.io/api/image/2/context.json";

  /** Level 2 of 3.0, for the {@code Link: rel="profile"} header. */
  public static final String PROFILE_3 = "http://iiif.io/api/image/3/level2.json";

  /** Level 2 of 2.1. */
  public static final String PROFILE_2 = "http://iiif.io/api/image/2/level2.json";

  private static final String PROTOCOL = "http://iiif.io/api/image";
  private static final String[] QUALITIES = {"default", "color", "gray", "bitonal"};

  public ImageInfo {
    sizes = List.copyOf(sizes);
  }

  /** The description of an open service copy. */
  public static ImageInfo of(String id, Pyramid pyramid, Limits limits, String rights) {
    TileGrid grid = pyramid.grid();
    List<Pixels> sizes =
        Stream.concat(
                pyramid.ready().stream(), IntStream.range(0, grid.levels()).mapToObj(grid::size))
            .filter(s -> limits.allow(s.width(), s.height()))
            .distinct()
            .sorted(Comparator.comparingLong(Pixels::area))
            .toList();
    return new ImageInfo(id, grid, pyramid.format(), sizes, limits, rights, Optional.empty());
  }

  /** The same of an image that is not open to everyone. */
  public ImageInfo lockedBy(Optional<Lock> service) {
    return new ImageInfo(id, grid, format, sizes, limits, rights, service);
  }

  /** Writes it in the words of a version. */
  public void write(ImageApi api, JsonGenerator json) throws IOException {
    switch (api) {
      case V2 -> version2(json);
      case V3 -> version3(json);
    }
  }

  private void version3(JsonGenerator json) throws IOException {
    json.writeStartObject();
    context(json, CONTEXT_3);
    json.writeStringField("id", id);
    json.writeStringField("type", "ImageService3");
    json.writeStringField("protocol", PROTOCOL);
    json.writeStringField("profile", "level2");
    size(json, grid.full());
    limits(json);
    sizes(json);
    tiles(json);
    json.writeStringField("rights", rights);
    if (format == TileFormat.PNG) {
      strings(json, "preferredFormats", "png");
    }
    strings(json, "extraFormats", "gif", "tif");
    strings(json, "extraQualities", "color", "gray", "bitonal");
    strings(
        json,
        "extraFeatures",
        "canonicalLinkHeader",
        "mirroring",
        "profileLinkHeader",
        "rotationArbitrary",
        "sizeUpscaling");
    lock(json);
    json.writeEndObject();
  }

  private void version2(JsonGenerator json) throws IOException {
    json.writeStartObject();
    context(json, CONTEXT_2);
    json.writeStringField("@id", id);
    json.writeStringField("@type", "iiif:Image");
    json.writeStringField("protocol", PROTOCOL);
    size(json, grid.full());
    sizes(json);
    tiles(json);
    json.writeArrayFieldStart("profile");
    json.writeString(PROFILE_2);
    json.writeStartObject();
    strings(json, "formats", "jpg", "png", "gif", "tif");
    strings(json, "qualities", QUALITIES);
    strings(
        json,
        "supports",
        "canonicalLinkHeader",
        "mirroring",
        "profileLinkHeader",
        "regionSquare",
        "rotationArbitrary",
        "sizeAboveFull",
        "sizeByConfinedWh");
    limits(json);
    json.writeEndObject();
    json.writeEndArray();
    strings(json, "license", rights);
    lock(json);
    json.writeEndObject();
  }

  private void context(JsonGenerator json, String own) throws IOException {
    if (lock.isPresent()) {
      strings(json, "@context", lock.get().context(), own);
    } else {
      json.writeStringField("@context", own);
    }
  }

  private void lock(JsonGenerator json) throws IOException {
    if (lock.isPresent()) {
      json.writeArrayFieldStart("service");
      lock.get().service().write(json);
      json.writeEndArray();
    }
  }

  private void sizes(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sizes");
    for (Pixels size : sizes) {
      json.writeStartObject();
      size(json, size);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void tiles(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tiles");
    json.writeStartObject();
    json.writeNumberField("width", grid.tile());
    json.writeNumberField("height", grid.tile());
    json.writeArrayFieldStart("scaleFactors");
    for (int level = 0; level < grid.levels(); level++) {
      json.writeNumber(1 << level);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void limits(JsonGenerator json) throws IOException {
    json.writeNumberField("maxWidth", limits.width());
    json.writeNumberField("maxHeight", limits.height());
    json.writeNumberField("maxArea", limits.area());
  }

  private static void size(JsonGenerator json, Pixels size) throws IOException {
    json.writeNumberField("width", size.width());
    json.writeNumberField("height", size.height());
  }

  private static void strings(JsonGenerator json, String name, String... values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
