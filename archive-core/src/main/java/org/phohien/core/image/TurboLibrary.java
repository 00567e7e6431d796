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
record TurboLibrary(
    String platform,
    MethodHandle init,
    MethodHandle destroy,
    MethodHandle set,
    MethodHandle get,
    MethodHandle bufferSize,
    MethodHandle compress,
    MethodHandle readHeader,
    MethodHandle decompress,
    MethodHandle lastError) {

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
      return new Loaded(bind(platform, SymbolLookup.libraryLookup(file, Arena.global())));
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

  private static TurboLibrary bind(String platform, SymbolLookup symbols) {
    Binder tj = new Binder(Linker.nativeLinker(), symbols);
    return new TurboLibrary(
        platform,
        tj.call("tj3Init", FunctionDescriptor.of(ADDRESS, JAVA_INT)),
        tj.call("tj3Destroy", FunctionDescriptor.ofVoid(ADDRESS)),
        tj.call("tj3Set", tj.status(ADDRESS, JAVA_INT, JAVA_INT)),
        tj.call("tj3Get", tj.status(ADDRESS, JAVA_INT)),
        tj.call("tj3JPEGBufSize", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT)),
        tj.onArrays(
            "tj3Compress8",
            tj.status(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS)),
        tj.onArrays("tj3DecompressHeader", tj.status(ADDRESS, ADDRESS, JAVA_LONG)),
        tj.onArrays(
            "tj3Decompress8", tj.status(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT)),
        tj.call("tj3GetErrorStr", FunctionDescriptor.of(ADDRESS, ADDRESS)));
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
