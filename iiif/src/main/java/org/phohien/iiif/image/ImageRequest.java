package org.phohien.iiif.image;

/**
 * An image request, understood but not yet tried on an image: {@code
 * {region}/{size}/{rotation}/{quality}.{format}}.
 *
 * @param api which version's words it was written in
 */
public record ImageRequest(
    ImageApi api, Region region, Size size, Rotation rotation, Quality quality, Format format) {

  /**
   * Reads the part of an address behind the identifier, already percent-decoded.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid naming the first rule that is broken
   */
  public static ImageRequest parse(ImageApi api, String path) {
    int one = path.indexOf('/');
    int two = path.indexOf('/', one + 1);
    int three = path.indexOf('/', two + 1);
    int dot = path.lastIndexOf('.');
    if (one < 0 || two < 0 || three < 0 || dot < three || path.indexOf('/', three + 1) >= 0) {
      throw Rule.FORMAT_SYNTAX.broken("an image is {region}/{size}/{rotation}/{quality}.{format}");
    }
    return new ImageRequest(
        api,
        Region.parse(path.substring(0, one)),
        Size.parse(api, path.substring(one + 1, two)),
        Rotation.parse(path.substring(two + 1, three)),
        Quality.parse(path.substring(three + 1, dot)),
        Format.parse(path.substring(dot + 1)));
  }
}
