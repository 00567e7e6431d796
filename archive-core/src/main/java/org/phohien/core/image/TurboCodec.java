package org.phohien.core.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * JPEG through libjpeg-turbo. Handles are kept for the next caller; a handle serves one thread at a
 * time.
 */
final class TurboCodec implements Codec, PlaneCodec {

  // turbojpeg.h: enum TJINIT, TJPARAM, TJSAMP, TJPF
  private static final int INIT_COMPRESS = 0;
  private static final int INIT_DECOMPRESS = 1;
  private static final int STOP_ON_WARNING = 0;
  private static final int NO_REALLOC = 2;
  private static final int QUALITY = 3;
  private static final int SUBSAMPLING = 4;
  private static final int JPEG_WIDTH = 5;
  private static final int JPEG_HEIGHT = 6;
  private static final int PROGRESSIVE = 12;
  private static final int RESTART_BLOCKS = 18;
  private static final int SAMPLED_420 = 2;
  private static final int SAMPLED_GREY = 3;
  private static final int FORMAT_RGB = 0;
  private static final int FORMAT_GREY = 6;

  /** Handles kept idle of each kind; more work at once than this makes its own and drops it. */
  private static final int KEPT = 16;

  /** Output buffers kept with them, in bytes; a larger one goes with its picture. */
  private static final long KEPT_ROOM = 4 << 20;

  private final TurboLibrary library;
  private final Pool compressors = new Pool(INIT_COMPRESS);
  private final Pool decompressors = new Pool(INIT_DECOMPRESS);

  TurboCodec(TurboLibrary library) {
    this.library = library;
  }

  @Override
  public byte[] encode(Raster picture, int quality, int restartPixels) {
    int mcu = picture.bands() == Bands.RGB ? 16 : 8;
    return encodeAs(picture, new Coding(quality, restartPixels / mcu, false));
  }

  @Override
  public byte[] encodeLight(Raster picture, int quality) {
    return encodeAs(picture, new Coding(quality, 0, true));
  }

  /** How a picture is to be written. */
  private record Coding(int quality, int restartBlocks, boolean progressive) {}

  private byte[] encodeAs(Raster picture, Coding coding) {
    boolean grey = picture.bands() != Bands.RGB;
    MemorySegment pixels = MemorySegment.ofArray(picture.samples()).asSlice(picture.offset());
    return encoded(
        picture.size(),
        grey ? SAMPLED_GREY : SAMPLED_420,
        coding,
        (handle, bufferAt, length) ->
            library.compress(
                handle,
                pixels,
                picture.size().width(),
                picture.stride(),
                picture.size().height(),
                grey ? FORMAT_GREY : FORMAT_RGB,
                bufferAt,
                length));
  }

  @Override
  public byte[] encode(Planes picture, int quality) {
    MemorySegment samples = MemorySegment.ofArray(picture.samples());
    Pixels size = picture.size();
    return encoded(
        size,
        SAMPLED_420,
        new Coding(quality, 0, false),
        (handle, bufferAt, length) ->
            library.compressPlanes(handle, samples, size.width(), size.height(), bufferAt, length));
  }

  private interface Compression {
    int into(MemorySegment handle, MemorySegment bufferAt, MemorySegment length);
  }

  private byte[] encoded(Pixels size, int sampling, Coding coding, Compression compression) {
    Handle handle = compressors.take();
    try (Arena arena = Arena.ofConfined()) {
      handle.set(QUALITY, coding.quality());
      handle.set(SUBSAMPLING, sampling);
      handle.set(NO_REALLOC, 1);
      handle.set(RESTART_BLOCKS, coding.restartBlocks());
      handle.set(PROGRESSIVE, coding.progressive() ? 1 : 0);
      long most = library.bufferSize(size.width(), size.height(), sampling);
      MemorySegment buffer = handle.room(most);
      MemorySegment length = arena.allocateFrom(JAVA_LONG, most);
      if (compression.into(handle.address, arena.allocateFrom(ADDRESS, buffer), length) != 0) {
        throw new IllegalArgumentException("can't encode " + size + ": " + handle.error());
      }
      return buffer.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    } finally {
      compressors.give(handle);
    }
  }

  @Override
  public void decode(byte[] jpeg, Raster into) {
    MemorySegment bytes = MemorySegment.ofArray(jpeg);
    MemorySegment pixels = MemorySegment.ofArray(into.samples()).asSlice(into.offset());
    int format = into.bands() == Bands.RGB ? FORMAT_RGB : FORMAT_GREY;
    decoded(
        bytes,
        into.size(),
        handle ->
            library.decompress(handle.address, bytes, jpeg.length, pixels, into.stride(), format));
  }

  @Override
  public Optional<PlaneCodec> planes() {
    return Optional.of(this);
  }

  @Override
  public Optional<TileCutter> cutter() {
    return Optional.of(new TurboCutter(library));
  }

  @Override
  public void decode(byte[] jpeg, Planes into) {
    MemorySegment bytes = MemorySegment.ofArray(jpeg);
    MemorySegment samples = MemorySegment.ofArray(into.samples());
    decoded(
        bytes,
        into.size(),
        handle -> {
          if (library.get(handle.address, SUBSAMPLING) != SAMPLED_420) {
            throw new Corrupt("JPEG tile", "has no chroma halved both ways", null);
          }
          return library.decompressPlanes(handle.address, bytes, jpeg.length, samples);
        });
  }

  private interface Decompression {
    int with(Handle handle);
  }

  private void decoded(MemorySegment jpeg, Pixels size, Decompression decompression) {
    Handle handle = decompressors.take();
    try {
      handle.set(STOP_ON_WARNING, 1);
      if (library.readHeader(handle.address, jpeg, jpeg.byteSize()) != 0) {
        throw new Corrupt("JPEG tile", handle.error(), null);
      }
      int width = library.get(handle.address, JPEG_WIDTH);
      int height = library.get(handle.address, JPEG_HEIGHT);
      if (width != size.width() || height != size.height()) {
        throw new Corrupt("JPEG tile", "is " + width + "x" + height + ", should be " + size, null);
      }
      if (decompression.with(handle) != 0) {
        throw new Corrupt("JPEG tile", handle.error(), null);
      }
    } finally {
      decompressors.give(handle);
    }
  }

  @Override
  public String describe() {
    return "libjpeg-turbo 3.1.3, " + library.platform() + ", bundled";
  }

  @Override
  public void close() {
    compressors.close();
    decompressors.close();
  }

  /** Idle handles of one kind. */
  private final class Pool {
    private final int kind;
    private final ConcurrentLinkedQueue<Handle> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    Pool(int kind) {
      this.kind = kind;
    }

    Handle take() {
      Handle handle = idle.poll();
      if (handle == null) {
        return new Handle(kind);
      }
      count.decrementAndGet();
      return handle;
    }

    void give(Handle handle) {
      if (handle.room.byteSize() > KEPT_ROOM) {
        handle.close();
      } else if (count.incrementAndGet() > KEPT) {
        count.decrementAndGet();
        handle.close();
      } else {
        idle.add(handle);
      }
    }

    void close() {
      for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
        handle.close();
      }
    }
  }

  /** A compressor or decompressor with its output buffer. */
  private final class Handle {
    private final MemorySegment address;
    private Arena arena = Arena.ofShared();
    private MemorySegment room = MemorySegment.NULL;

    Handle(int kind) {
      address = library.init(kind);
      if (address.equals(MemorySegment.NULL)) {
        throw new Unavailable("codec", "libjpeg-turbo gives no handle", null);
      }
    }

    void set(int parameter, int value) {
      if (library.set(address, parameter, value) != 0) {
        throw new IllegalArgumentException("TurboJPEG " + parameter + "=" + value + ": " + error());
      }
    }

    String error() {
      return library.lastError(address);
    }

    /** Native memory for the output, kept for the next picture of this handle. */
    MemorySegment room(long bytes) {
      if (room.byteSize() < bytes) {
        arena.close();
        arena = Arena.ofShared();
        room = arena.allocate(bytes);
      }
      return room;
    }

    void close() {
      arena.close();
      library.destroy(address);
    }
  }
}
