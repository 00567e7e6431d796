package org.phohien.ingest.natives;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;

/** One loaded library, whose functions are found by name. Threads may share it. */
public record NativeLibrary(SymbolLookup symbols) {

  /** A function that gives a value. */
  public NativeFunction function(String name, MemoryLayout result, MemoryLayout... arguments) {
    return bind(name, FunctionDescriptor.of(result, arguments));
  }

  /** A function that gives nothing. */
  public NativeFunction procedure(String name, MemoryLayout... arguments) {
    return bind(name, FunctionDescriptor.ofVoid(arguments));
  }

  @SuppressWarnings("restricted") // binding C functions is what this class is for
  private NativeFunction bind(String name, FunctionDescriptor shape) {
    return new NativeFunction(
        name, Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), shape));
  }
}
