package org.phohien.core.place;

class MemoryGazetteerEditsTest extends GazetteerEditsContract {

  private final GazetteerEdits edits = new MemoryGazetteerEdits();

  @Override
  protected GazetteerEdits edits() {
    return edits;
  }
}
