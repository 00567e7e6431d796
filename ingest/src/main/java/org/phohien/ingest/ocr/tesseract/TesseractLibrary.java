package org.phohien.ingest.ocr.tesseract;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.Map;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Tesseract 5's C interface (capi.h) as Tess4J binds it, and two of its functions once more with
 * the plain types of C: Tess4J takes trained data as text, and copies a picture's structure on each
 * call. Threads may share it.
 */
interface TesseractLibrary extends TessAPI {

  /**
   * dlopen's RTLD_LAZY with RTLD_LOCAL, where JNA would take RTLD_GLOBAL: a second copy of the
   * library, as a test unpacks it, would otherwise enter its parameters in the first one's table.
   */
  int LAZY_AND_LOCAL = 1;

  /**
   * Loads Tesseract.
   *
   * @param file the library; leptonica, which it needs, is loaded already
   * @throws Unavailable when it does not load
   */
  static TesseractLibrary load(Path file) {
    String folder = file.toAbsolutePath().resolveSibling("").toString();
    // read when JNA is first used: its own small library goes where ours are, not to a home folder
    if (System.getProperty("jna.tmpdir") == null) {
      System.setProperty("jna.tmpdir", folder);
    }
    try {
      NativeLibrary.addSearchPath("tesseract", folder);
      return Native.load(
          file.toAbsolutePath().toString(),
          TesseractLibrary.class,
          Map.of(Library.OPTION_OPEN_FLAGS, LAZY_AND_LOCAL));
    } catch (UnsatisfiedLinkError e) {
      throw new Unavailable("tesseract", "does not load from " + file, e);
    }
  }

  /** Makes an engine ready with trained data from memory; 0 when it took them. */
  int TessBaseAPIInit5(
      TessBaseAPI handle,
      byte[] data,
      int length,
      String language,
      int engineMode,
      @Nullable PointerByReference configs,
      int configsSize,
      @Nullable PointerByReference variables,
      @Nullable PointerByReference values,
      NativeSize variablesSize,
      int onlyNonDebug);

  /** Gives the picture to be read, by the address of leptonica's structure. */
  void TessBaseAPISetImage2(TessBaseAPI handle, Pointer pix);
}
