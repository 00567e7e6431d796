package org.phohien.iiif.image;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Pixels;

/**
 * The info.json of a preview: an image of its own, level 0, as large as the largest picture that
 * may be seen and given in no other sizes than these (Image API 3.0, 6).
 *
 * @param id the service's base address
 * @param sizes smallest first, at least one
 * @param rights a Creative Commons or rightsstatements.org URI
 */
public record PreviewInfo(String id, List<Pixels> sizes, String rights) {

  public PreviewInfo {
    sizes = List.copyOf(sizes);
  }

  /** The size that the part of an address behind the identifier means; empty for any other. */
  public static Optional<Pixels> asked(String path, List<Pixels> sizes) {
    return sizes.stream()
        .filter(size -> {
          String exact = size.width() + "," + size.height();
          boolean largest = size.equals(sizes.getLast());
          return path.equals("full/" + exact + "/0/default.jpg")
              || path.equals("full/" + size.width() + ",/0/default.jpg")
              || (largest && path.equals("full/max/0/default.jpg"));
        })
        .findFirst();
  }

  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", ImageInfo.CONTEXT_3);
    json.writeStringField("id", id);
    json.writeStringField("type", "ImageService3");
    json.writeStringField("protocol", "http://iiif.io/api/image");
    json.writeStringField("profile", "level0");
    json.writeNumberField("width", sizes.getLast().width());
    json.writeNumberField("height", sizes.getLast().height());
    json.writeArrayFieldStart("sizes");
    for (Pixels size : sizes) {
      json.writeStartObject();
      json.writeNumberField("width", size.width());
      json.writeNumberField("height", size.height());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("rights", rights);
    json.writeEndObject();
  }
}
