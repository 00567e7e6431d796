package org.phohien.core.alto;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A schema on disk in place of its address. */
record FileInput(Path file, String systemId) implements LSInput {

  @Override
  public InputStream getByteStream() {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String getSystemId() {
    return systemId;
  }

  @Override
  public @Nullable Reader getCharacterStream() {
    return null;
  }

  @Override
  public void setCharacterStream(Reader reader) {}

  @Override
  public void setByteStream(InputStream stream) {}

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public void setStringData(String data) {}

  @Override
  public void setSystemId(String id) {}

  @Override
  public @Nullable String getPublicId() {
    return null;
  }

  @Override
  public void setPublicId(String id) {}

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public void setBaseURI(String uri) {}

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public void setEncoding(String encoding) {}

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setCertifiedText(boolean certified) {}
}
