package org.phohien.ingest.natives;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A C function. Arguments are given as the boxed values of its signature; a wrong one is refused
 * before the call. Threads may share it as far as the function allows.
 */
public final class NativeFunction {

  private final String name;
  private final MethodHandle spread;

  NativeFunction(String name, MethodHandle handle) {
    this.name = name;
    this.spread =
        handle
            .asSpreader(Object[].class, handle.type().parameterCount())
            .asType(MethodType.methodType(Object.class, Object[].class));
  }

  /** Calls it for what it does. */
  public void run(Object... arguments) {
    invoke(arguments);
  }

  /** Calls it for an int. */
  public int integer(Object... arguments) {
    return (int) Objects.requireNonNull(invoke(arguments));
  }

  /** Calls it for a float. */
  public float real(Object... arguments) {
    return (float) Objects.requireNonNull(invoke(arguments));
  }

  /** Calls it for a pointer, which may be null ({@link MemorySegment#NULL}). */
  public MemorySegment pointer(Object... arguments) {
    return (MemorySegment) Objects.requireNonNull(invoke(arguments));
  }

  private @Nullable Object invoke(Object[] arguments) {
    try {
      return spread.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a C function throws nothing: " + name, e);
    }
  }
}
