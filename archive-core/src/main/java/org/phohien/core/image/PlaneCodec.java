package org.phohien.core.image;

/**
 * Writes and reads colour JPEG with chroma halved both ways as its planes, without going through
 * RGB. Threads may share it.
 */
public interface PlaneCodec {

  /**
   * Decodes a colour JPEG into its planes.
   *
   * @param into its size must be the JPEG's
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when the data breaks off, warns, or
   *     is another kind of JPEG
   */
  void decode(byte[] jpeg, Planes into);

  /** Encodes planes as a colour JPEG of a quality from 1 to 100. */
  byte[] encode(Planes picture, int quality);
}
