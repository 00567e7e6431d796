package org.phohien.ingest.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.phohien.ingest.natives.NativeFunction;
import org.phohien.ingest.natives.NativeLibraries;
import org.phohien.ingest.natives.NativeLibrary;

/**
 * The functions of leptonica 1.87 (allheaders.h) and libtiff that we call, bound once. Threads may
 * share it: leptonica keeps no state but its message level.
 */
public final class Leptonica {

  private static final int NO_MESSAGES = 6;

  final NativeFunction read;
  final NativeFunction readTiff;
  final NativeFunction readJpeg;
  final NativeFunction readMemJpeg;
  final NativeFunction readJp2k;
  final NativeFunction readMemJp2k;
  final NativeFunction readHeaderMemJpeg;
  final NativeFunction readHeaderMemJp2k;
  final NativeFunction clone;
  final NativeFunction create;
  final NativeFunction destroy;
  final NativeFunction width;
  final NativeFunction height;
  final NativeFunction depth;
  final NativeFunction samples;
  final NativeFunction wordsPerRow;
  final NativeFunction data;
  final NativeFunction colourMap;
  final NativeFunction removeColourMap;
  final NativeFunction removeAlpha;
  final NativeFunction convertTo8;
  final NativeFunction convertTo32;
  final NativeFunction convertTo1;
  final NativeFunction rotateOrth;
  final NativeFunction flipLeftRight;
  final NativeFunction backgroundNorm;
  final NativeFunction findSkew;
  final NativeFunction orientDetect;
  final NativeFunction rotate;
  final NativeFunction scaleToSize;
  final NativeFunction clip;
  final NativeFunction createBox;
  final NativeFunction destroyBox;
  final NativeFunction openTiff;
  final NativeFunction closeTiff;
  final NativeFunction setTiffDirectory;
  final NativeFunction readTiffStrip;
  final NativeFunction readTiffTile;
  private final NativeFunction version;
  private final NativeFunction freeText;

  /**
   * Binds the functions and silences leptonica and libtiff: what they say we learn from results.
   */
  public Leptonica(NativeLibraries libraries) {
    NativeLibrary lib = libraries.leptonica();
    read = lib.function("pixRead", ADDRESS, ADDRESS);
    readTiff = lib.function("pixReadTiff", ADDRESS, ADDRESS, JAVA_INT);
    readJpeg = lib.function("pixReadJpeg", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    readMemJpeg =
        lib.function(
            "pixReadMemJpeg", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    readJp2k = lib.function("pixReadJp2k", ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    readMemJp2k =
        lib.function(
            "pixReadMemJp2k", ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    readHeaderMemJpeg =
        lib.function(
            "readHeaderMemJpeg",
            JAVA_INT,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    readHeaderMemJp2k =
        lib.function(
            "readHeaderMemJp2k",
            JAVA_INT,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    clone = lib.function("pixClone", ADDRESS, ADDRESS);
    create = lib.function("pixCreate", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
    destroy = lib.procedure("pixDestroy", ADDRESS);
    width = lib.function("pixGetWidth", JAVA_INT, ADDRESS);
    height = lib.function("pixGetHeight", JAVA_INT, ADDRESS);
    depth = lib.function("pixGetDepth", JAVA_INT, ADDRESS);
    samples = lib.function("pixGetSpp", JAVA_INT, ADDRESS);
    wordsPerRow = lib.function("pixGetWpl", JAVA_INT, ADDRESS);
    data = lib.function("pixGetData", ADDRESS, ADDRESS);
    colourMap = lib.function("pixGetColormap", ADDRESS, ADDRESS);
    removeColourMap = lib.function("pixRemoveColormap", ADDRESS, ADDRESS, JAVA_INT);
    removeAlpha = lib.function("pixRemoveAlpha", ADDRESS, ADDRESS);
    convertTo8 = lib.function("pixConvertTo8", ADDRESS, ADDRESS, JAVA_INT);
    convertTo32 = lib.function("pixConvertTo32", ADDRESS, ADDRESS);
    convertTo1 = lib.function("pixConvertTo1", ADDRESS, ADDRESS, JAVA_INT);
    rotateOrth = lib.function("pixRotateOrth", ADDRESS, ADDRESS, JAVA_INT);
    flipLeftRight = lib.function("pixFlipLR", ADDRESS, ADDRESS, ADDRESS);
    backgroundNorm = lib.function("pixBackgroundNormSimple", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    findSkew = lib.function("pixFindSkew", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    orientDetect =
        lib.function("pixOrientDetect", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    rotate =
        lib.function(
            "pixRotate", ADDRESS, ADDRESS, JAVA_FLOAT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    scaleToSize = lib.function("pixScaleToSize", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    clip = lib.function("pixClipRectangle", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    createBox = lib.function("boxCreate", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    destroyBox = lib.procedure("boxDestroy", ADDRESS);
    openTiff = lib.function("TIFFOpen", ADDRESS, ADDRESS, ADDRESS);
    closeTiff = lib.procedure("TIFFClose", ADDRESS);
    setTiffDirectory = lib.function("TIFFSetDirectory", JAVA_INT, ADDRESS, JAVA_INT);
    readTiffStrip =
        lib.function("TIFFReadRGBAStripExt", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
    readTiffTile =
        lib.function(
            "TIFFReadRGBATileExt", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    version = lib.function("getLeptonicaVersion", ADDRESS);
    freeText = lib.procedure("lept_free", ADDRESS);
    lib.function("setMsgSeverity", JAVA_INT, JAVA_INT).integer(NO_MESSAGES);
    for (String handler : new String[] {"TIFFSetWarningHandler", "TIFFSetErrorHandler"}) {
      lib.function(handler, ADDRESS, ADDRESS).pointer(MemorySegment.NULL);
    }
  }

  /** Leptonica's name and version. */
  @SuppressWarnings("restricted") // leptonica ends its texts with a zero byte
  public String version() {
    MemorySegment text = version.pointer();
    String string = text.reinterpret(Integer.MAX_VALUE).getString(0);
    freeText.run(text);
    return string;
  }

  /** Frees a structure through leptonica's destroyers, which take the address of the pointer. */
  static void free(NativeFunction destroyer, MemorySegment structure) {
    try (Arena arena = Arena.ofConfined()) {
      destroyer.run(arena.allocateFrom(ADDRESS, structure));
    }
  }
}
