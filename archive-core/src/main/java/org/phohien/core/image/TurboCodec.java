package org.phohien.core.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * JPEG through libjpeg-turbo. Handles are kept for the next caller; a handle serves one thread at a
 * time.
 */
final class TurboCodec implements Codec {

  // turbojpeg.h: enum TJINIT, TJPARAM, TJSAMP, TJPF
  private static final int INIT_COMPRESS = 0;
  private static final int INIT_DECOMPRESS = 1;
  private static final int STOP_ON_WARNING = 0;
  private static final int NO_REALLOC = 2;
  private static final int QUALITY = 3;
  private static final int SUBSAMPLING = 4;
  private static final int JPEG_WIDTH = 5;
  private static final int JPEG_HEIGHT = 6;
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
    Handle handle = compressors.take();
    try (Arena arena = Arena.ofConfined()) {
      Pixels size = picture.size();
      boolean grey = picture.bands() != Bands.RGB;
      int sampling = grey ? SAMPLED_GREY : SAMPLED_420;
      handle.set(QUALITY, quality);
      handle.set(SUBSAMPLING, sampling);
      handle.set(NO_REALLOC, 1);
      handle.set(RESTART_BLOCKS, restartPixels / (grey ? 8 : 16));
      long most = library.bufferSize(size.width(), size.height(), sampling);
      MemorySegment buffer = handle.room(most);
      MemorySegment length = arena.allocateFrom(JAVA_LONG, most);
      int status =
          library.compress(
              handle.address,
              MemorySegment.ofArray(picture.samples()).asSlice(picture.offset()),
              size.width(),
              picture.stride(),
              size.height(),
              grey ? FORMAT_GREY : FORMAT_RGB,
              arena.allocateFrom(ADDRESS, buffer),
              length);
      if (status != 0) {
        throw new IllegalArgumentException("can't encode " + size + ": " + handle.error());
      }
      return buffer.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    } finally {
      compressors.give(handle);
    }
  }

  @Override
  public void decode(byte[] jpeg, Raster into) {
    Handle handle = decompressors.take();
    try {
      handle.set(STOP_ON_WARNING, 1);
      MemorySegment bytes = MemorySegment.ofArray(jpeg);
      if (library.readHeader(handle.address, bytes, jpeg.length) != 0) {
        throw new Corrupt("JPEG tile", handle.error(), null);
      }
      int width = library.get(handle.address, JPEG_WIDTH);
      int height = library.get(handle.address, JPEG_HEIGHT);
      if (width != into.size().width() || height != into.size().height()) {
        throw new Corrupt(
            "JPEG tile", "is " + width + "x" + height + ", should be " + into.size(), null);
      }
      int status =
          library.decompress(
              handle.address,
              bytes,
              jpeg.length,
              MemorySegment.ofArray(into.samples()).asSlice(into.offset()),
              into.stride(),
              into.bands() == Bands.RGB ? FORMAT_RGB : FORMAT_GREY);
      if (status != 0) {
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
