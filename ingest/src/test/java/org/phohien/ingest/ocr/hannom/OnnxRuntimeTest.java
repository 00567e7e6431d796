package org.phohien.ingest.ocr.hannom;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.phohien.ingest.natives.NativeLibrary;

class OnnxRuntimeTest {

  @Test
  @SuppressWarnings("restricted") // C ends its texts with a zero byte
  void itsTelemetryIsOffWhenItStarts() {
    assertNotNull(OnnxRuntime.environment());
    NativeLibrary c = new NativeLibrary(Linker.nativeLinker().defaultLookup());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom("ORT_DISABLE_TELEMETRY");
      MemorySegment value = c.function("getenv", ADDRESS, ADDRESS).pointer(name);
      assertEquals("1", value.reinterpret(2).getString(0));
    }
  }
}
