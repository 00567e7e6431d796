package org.phohien.ingest.ocr.tesseract;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.phohien.ingest.natives.NativeFunction;
import org.phohien.ingest.natives.NativeLibrary;

/** The functions of Tesseract 5's C interface (capi.h) that we call, bound once. */
final class TesseractLibrary {

  final NativeFunction create;
  final NativeFunction delete;
  final NativeFunction init;
  final NativeFunction setVariable;
  final NativeFunction setPageSegMode;
  final NativeFunction setImage;
  final NativeFunction setResolution;
  final NativeFunction recognize;
  final NativeFunction clear;
  final NativeFunction iterator;
  final NativeFunction deleteIterator;
  final NativeFunction next;
  final NativeFunction text;
  final NativeFunction deleteText;
  final NativeFunction confidence;
  final NativeFunction boundingBox;
  final NativeFunction isFinal;
  final NativeFunction isBeginning;
  final NativeFunction createMonitor;
  final NativeFunction deleteMonitor;
  final NativeFunction setDeadline;
  private final NativeFunction version;

  TesseractLibrary(NativeLibrary lib) {
    create = lib.function("TessBaseAPICreate", ADDRESS);
    delete = lib.procedure("TessBaseAPIDelete", ADDRESS);
    init =
        lib.function(
            "TessBaseAPIInit5",
            JAVA_INT,
            ADDRESS, // handle
            ADDRESS, // trained data
            JAVA_INT, // its length
            ADDRESS, // language
            JAVA_INT, // engine mode
            ADDRESS, // configs
            JAVA_INT,
            ADDRESS, // names of variables
            ADDRESS, // values
            JAVA_LONG,
            JAVA_INT);
    setVariable = lib.function("TessBaseAPISetVariable", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    setPageSegMode = lib.procedure("TessBaseAPISetPageSegMode", ADDRESS, JAVA_INT);
    setImage = lib.procedure("TessBaseAPISetImage2", ADDRESS, ADDRESS);
    setResolution = lib.procedure("TessBaseAPISetSourceResolution", ADDRESS, JAVA_INT);
    recognize = lib.function("TessBaseAPIRecognize", JAVA_INT, ADDRESS, ADDRESS);
    clear = lib.procedure("TessBaseAPIClear", ADDRESS);
    iterator = lib.function("TessBaseAPIGetIterator", ADDRESS, ADDRESS);
    deleteIterator = lib.procedure("TessResultIteratorDelete", ADDRESS);
    next = lib.function("TessResultIteratorNext", JAVA_INT, ADDRESS, JAVA_INT);
    text = lib.function("TessResultIteratorGetUTF8Text", ADDRESS, ADDRESS, JAVA_INT);
    deleteText = lib.procedure("TessDeleteText", ADDRESS);
    confidence = lib.function("TessResultIteratorConfidence", JAVA_FLOAT, ADDRESS, JAVA_INT);
    // a result iterator is a page iterator (ResultIteratorGetPageIterator only casts)
    boundingBox =
        lib.function(
            "TessPageIteratorBoundingBox",
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    isFinal =
        lib.function("TessPageIteratorIsAtFinalElement", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    isBeginning = lib.function("TessPageIteratorIsAtBeginningOf", JAVA_INT, ADDRESS, JAVA_INT);
    createMonitor = lib.function("TessMonitorCreate", ADDRESS);
    deleteMonitor = lib.procedure("TessMonitorDelete", ADDRESS);
    setDeadline = lib.procedure("TessMonitorSetDeadlineMSecs", ADDRESS, JAVA_INT);
    version = lib.function("TessVersion", ADDRESS);
  }

  String version() {
    return string(version.pointer());
  }

  /** A text that ends with a zero byte, in UTF-8. */
  @SuppressWarnings("restricted") // Tesseract ends its texts with a zero byte
  static String string(MemorySegment text) {
    return text.reinterpret(Integer.MAX_VALUE).getString(0);
  }
}
