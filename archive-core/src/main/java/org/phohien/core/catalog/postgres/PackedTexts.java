package org.phohien.core.catalog.postgres;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;

/** Page texts that are unpacked when they are asked for, and forgotten again. */
final class PackedTexts extends AbstractList<PageText> implements RandomAccess {

  private final List<Packed> packed;

  /** A text as the table has it. */
  @SuppressWarnings("ArrayRecordComponent") // unpacked, never compared
  record Packed(PageId page, byte[] body) {}

  PackedTexts(List<Packed> packed) {
    this.packed = List.copyOf(packed);
  }

  @Override
  public PageText get(int index) {
    Packed one = packed.get(index);
    return PackedText.unpack(one.page(), one.body());
  }

  @Override
  public int size() {
    return packed.size();
  }
}
