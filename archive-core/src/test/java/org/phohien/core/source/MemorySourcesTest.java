package org.phohien.core.source;

class MemorySourcesTest extends SourcesContract {

  private final Sources sources = new MemorySources();

  @Override
  protected Sources sources() {
    return sources;
  }
}
