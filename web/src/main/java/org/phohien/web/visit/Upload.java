package org.phohien.web.visit;

import java.io.IOException;
import java.io.InputStream;

/** A file that came with a form. */
public interface Upload {

  /** The name as the browser gave it; not to be trusted as a path. */
  String name();

  /** Bytes. */
  long size();

  /** Its bytes; the caller closes the stream. */
  InputStream open() throws IOException;
}
