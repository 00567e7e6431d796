package org.phohien.core.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import org.phohien.core.model.Checksum;

/**
 * libjpeg-turbo's TurboJPEG calls (turbojpeg.h, API 3), bound once.
 *
 * <p>The calls that move pixels are critical: they read and write Java arrays where they lie, and
 * last a few milliseconds at most. TurboJPEG catches libjpeg's {@code error_exit} inside itself, so
 * no jump ever crosses a Java frame.
 */
@SuppressWarnings("restricted") // native calls are what it is for
final class TurboLibrary {

  /** Bytes of TurboJPEG's error texts (turbojpeg.c: JMSG_LENGTH_MAX). */
  private static final int LONGEST_ERROR = 200;

  private final String platform;
  private final MethodHandle init;
  private final MethodHandle destroy;
  private final MethodHandle set;
  private final MethodHandle get;
  private final MethodHandle bufferSize;
  private final MethodHandle compress;
  private final MethodHandle readHeader;
  private final MethodHandle decompress;
  private final MethodHandle compressPlanes;
  private final MethodHandle decompressPlanes;
  private final MethodHandle transform;
  private final MethodHandle free;
  private final MethodHandle lastError;

  private TurboLibrary(String platform, Binder tj) {
    this.platform = platform;
    init = tj.call("tj3Init", FunctionDescriptor.of(ADDRESS, JAVA_INT));
    destroy = tj.call("tj3Destroy", FunctionDescriptor.ofVoid(ADDRESS));
    set = tj.call("tj3Set", tj.status(ADDRESS, JAVA_INT, JAVA_INT));
    get = tj.call("tj3Get", tj.status(ADDRESS, JAVA_INT));
    bufferSize =
        tj.call("tj3JPEGBufSize", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT));
    compress =
        tj.onArrays(
            "tj3Compress8",
            tj.status(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    readHeader = tj.onArrays("tj3DecompressHeader", tj.status(ADDRESS, ADDRESS, JAVA_LONG));
    decompress =
        tj.onArrays(
            "tj3Decompress8", tj.status(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT));
    compressPlanes =
        tj.onArrays(
            "tj3CompressFromYUV8",
            tj.status(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    decompressPlanes =
        tj.onArrays(
            "tj3DecompressToYUV8", tj.status(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT));
    transform =
        tj.call(
            "tj3Transform",
            tj.status(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    free = tj.call("tj3Free", FunctionDescriptor.ofVoid(ADDRESS));
    lastError = tj.call("tj3GetErrorStr", FunctionDescriptor.of(ADDRESS, ADDRESS));
  }

  /** What a search for the library gives. */
  sealed interface Found {}

  /** It is there and every call was found in it. */
  record Loaded(TurboLibrary library) implements Found {}

  /** It is not there, or does not load. */
  record Missing(String why) implements Found {}

  /** Looks for the bundled library and loads it. */
  static Found find(Path folder) {
    String platform = thisPlatform();
    String name = "natives/" + platform + "/libturbojpeg.so";
    try (InputStream bundled = TurboLibrary.class.getResourceAsStream(name)) {
      if (bundled == null) {
        return new Missing("no libjpeg-turbo is bundled for " + platform);
      }
      Path file = unpack(bundled.readAllBytes(), folder);
      SymbolLookup symbols = SymbolLookup.libraryLookup(file, Arena.global());
      return new Loaded(new TurboLibrary(platform, new Binder(Linker.nativeLinker(), symbols)));
    } catch (IOException | IllegalArgumentException | java.util.NoSuchElementException e) {
      return new Missing("libjpeg-turbo for " + platform + " does not load: " + e.getMessage());
    }
  }

  private static String thisPlatform() {
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          case String other -> other;
        };
    return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + machine;
  }

  /** The file's name carries its checksum: another version never overwrites one that is in use. */
  private static Path unpack(byte[] library, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("libturbojpeg-" + Checksum.of(library).brief() + ".so");
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
      Path fresh = Files.createTempFile(folder, "libturbojpeg", ".tmp");
      Files.write(fresh, library);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  /** Which bundled build it is, e.g. {@code linux-x64}. */
  String platform() {
    return platform;
  }

  /** A handle of a kind (enum TJINIT), or NULL. */
  MemorySegment init(int kind) {
    return called(() -> (MemorySegment) init.invokeExact(kind));
  }

  void destroy(MemorySegment handle) {
    called(() -> {
      destroy.invokeExact(handle);
      return 0;
    });
  }

  /** Sets a parameter (enum TJPARAM); 0 when it was taken. */
  int set(MemorySegment handle, int parameter, int value) {
    return called(() -> (int) set.invokeExact(handle, parameter, value));
  }

  int get(MemorySegment handle, int parameter) {
    return called(() -> (int) get.invokeExact(handle, parameter));
  }

  /** The most bytes a JPEG of this size can take. */
  long bufferSize(int width, int height, int subsampling) {
    return called(() -> (long) bufferSize.invokeExact(width, height, subsampling));
  }

  /**
   * Compresses pixels; 0 when it went well.
   *
   * @param pitch bytes from row to row
   * @param bufferAt holds the address of the output buffer
   * @param length holds its size, and afterwards that of the JPEG
   */
  int compress(
      MemorySegment handle,
      MemorySegment pixels,
      int width,
      int pitch,
      int height,
      int format,
      MemorySegment bufferAt,
      MemorySegment length) {
    return called(() ->
        (int) compress.invokeExact(handle, pixels, width, pitch, height, format, bufferAt, length));
  }

  /** Reads a JPEG's header into the handle's parameters; 0 when it went well. */
  int readHeader(MemorySegment handle, MemorySegment jpeg, long length) {
    return called(() -> (int) readHeader.invokeExact(handle, jpeg, length));
  }

  /** Decompresses a JPEG; 0 when it went well. */
  int decompress(
      MemorySegment handle,
      MemorySegment jpeg,
      long length,
      MemorySegment pixels,
      int pitch,
      int format) {
    return called(() -> (int) decompress.invokeExact(handle, jpeg, length, pixels, pitch, format));
  }

  /** Compresses planes that lie one behind the other without padding; 0 when it went well. */
  int compressPlanes(
      MemorySegment handle,
      MemorySegment planes,
      int width,
      int height,
      MemorySegment bufferAt,
      MemorySegment length) {
    return called(
        () -> (int) compressPlanes.invokeExact(handle, planes, width, 1, height, bufferAt, length));
  }

  /** Decompresses a JPEG into planes as {@link #compressPlanes} takes them; 0 when it went well. */
  int decompressPlanes(
      MemorySegment handle, MemorySegment jpeg, long length, MemorySegment planes) {
    return called(() -> (int) decompressPlanes.invokeExact(handle, jpeg, length, planes, 1));
  }

  /**
   * Writes a JPEG's coefficients anew, {@code count} times; 0 when it went well.
   *
   * @param jpeg in native memory: this call lasts as long as a large picture takes
   * @param made takes the address of each JPEG made, to be freed by {@link #free}
   * @param lengths takes the bytes of each
   * @param transforms a {@code tjtransform} each
   */
  int transform(
      MemorySegment handle,
      MemorySegment jpeg,
      long length,
      int count,
      MemorySegment made,
      MemorySegment lengths,
      MemorySegment transforms) {
    return called(
        () -> (int) transform.invokeExact(handle, jpeg, length, count, made, lengths, transforms));
  }

  /** Frees what the library made; NULL is fine. */
  void free(MemorySegment made) {
    called(() -> {
      free.invokeExact(made);
      return 0;
    });
  }

  /** What went wrong last with a handle. */
  String lastError(MemorySegment handle) {
    MemorySegment text = called(() -> (MemorySegment) lastError.invokeExact(handle));
    return text.reinterpret(LONGEST_ERROR).getString(0);
  }

  /** A native call. */
  private interface Call<T> {
    T make() throws Throwable;
  }

  /**
   * A method handle declares Throwable. C throws nothing; what does come is Java's own, a wrong
   * thread or no memory, and passes as it is.
   */
  private static <T> T called(Call<T> call) {
    try {
      return call.make();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private record Binder(Linker linker, SymbolLookup symbols) {

    FunctionDescriptor status(MemoryLayout... arguments) {
      return FunctionDescriptor.of(JAVA_INT, arguments);
    }

    MethodHandle call(String name, FunctionDescriptor shape) {
      return linker.downcallHandle(symbols.findOrThrow(name), shape);
    }

    MethodHandle onArrays(String name, FunctionDescriptor shape) {
      return linker.downcallHandle(symbols.findOrThrow(name), shape, Linker.Option.critical(true));
    }
  }
}
