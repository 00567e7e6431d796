package org.phohien.ingest.ocr.hannom;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import ai.onnxruntime.OrtEnvironment;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.natives.NativeLibrary;

/**
 * Starts ONNX Runtime, once a process, without its telemetry: as it is published it would send
 * events to its makers on its first use, and an archive calls nobody. Only the variable in the
 * environment of the process is read early enough (ONNX Runtime, Privacy.md); Java's own copy of
 * the environment can't be changed, so the C library is asked.
 */
final class OnnxRuntime {

  private static final String SILENCE = "ORT_DISABLE_TELEMETRY";

  private OnnxRuntime() {}

  /**
   * The environment that sessions and tensors are made in. Where ONNX Runtime can't be loaded or
   * kept silent it is not started, and this fails with a {@link LinkageError}.
   */
  static OrtEnvironment environment() {
    return Started.ENVIRONMENT;
  }

  private static final class Started {
    static final OrtEnvironment ENVIRONMENT = start();
  }

  private static OrtEnvironment start() {
    NativeLibrary c = new NativeLibrary(Linker.nativeLinker().defaultLookup());
    try (Arena arena = Arena.ofConfined()) {
      int failed =
          c.function("setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
              .integer(arena.allocateFrom(SILENCE), arena.allocateFrom("1"), 1);
      if (failed != 0) {
        throw new Unavailable("onnxruntime", "its telemetry can't be turned off", null);
      }
    }
    return OrtEnvironment.getEnvironment();
  }
}
