package org.phohien.core.image;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes and reads baseline JPEG. Only pictures that this package has written are ever decoded.
 *
 * <p>Threads may share a codec.
 */
public interface Codec extends AutoCloseable {

  /**
   * Encodes a picture: grey stays one component, colour becomes YCbCr with chroma halved both ways
   * (4:2:0), baseline, standard Huffman tables.
   *
   * @param quality 1 to 100 on libjpeg's scale
   */
  default byte[] encode(Raster picture, int quality) {
    return encode(picture, quality, 0);
  }

  /**
   * The same with restart markers, which let regions be put together from tiles undecoded.
   *
   * @param restartPixels a multiple of 16: a marker stands after each so many pixels of a row of
   *     MCUs; 0 for none. A codec that can't write them leaves them out.
   */
  byte[] encode(Raster picture, int quality, int restartPixels);

  /**
   * The same as a progressive JPEG with Huffman tables of its own: a tenth smaller and seen sooner,
   * at three times the work. For pictures that are only ever sent whole.
   */
  byte[] encodeLight(Raster picture, int quality);

  /**
   * Decodes a JPEG into a picture; grey may be read into RGB and the reverse.
   *
   * @param into takes the pixels; its size must be the JPEG's
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when the data breaks off, warns, or
   *     has another size: a picture with missing pixels is never given
   */
  void decode(byte[] jpeg, Raster into);

  /** The same for planes, where this codec can. */
  default Optional<PlaneCodec> planes() {
    return Optional.empty();
  }

  /** What cuts tiles out of JPEG files undecoded, where this codec can. */
  default Optional<TileCutter> cutter() {
    return Optional.empty();
  }

  /** Which engine this is, for {@code doctor}: name, version and why this one. */
  String describe();

  @Override
  void close();

  /**
   * The best codec there is on this machine: libjpeg-turbo where its library is bundled for the
   * platform and loads, else the JDK's own, 3 to 4 times slower.
   *
   * @param natives folder the bundled library is unpacked to
   */
  static Codec open(Path natives) {
    TurboLibrary.Found found = TurboLibrary.find(natives);
    return switch (found) {
      case TurboLibrary.Loaded(TurboLibrary library) -> new TurboCodec(library);
      case TurboLibrary.Missing(String why) -> new JdkCodec(why);
    };
  }
}
