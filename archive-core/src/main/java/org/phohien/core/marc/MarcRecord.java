package org.phohien.core.marc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A MARC record: whatever came, in its order, with the fields the archive understands and those it
 * does not.
 *
 * @param leader 24 characters; the lengths in it mean nothing here
 * @param fields in the record's order
 */
public record MarcRecord(String leader, List<MarcField> fields) {

  /** Characters of a leader. */
  public static final int LEADER = 24;

  public MarcRecord {
    if (leader.length() != LEADER) {
      throw new IllegalArgumentException("a leader of " + leader.length() + " characters");
    }
    fields = List.copyOf(fields);
  }

  /** The fields with a tag, in their order. */
  public Stream<MarcField> fields(String tag) {
    return fields.stream().filter(f -> f.tag().equals(tag));
  }

  /** The data fields with a tag. */
  public Stream<MarcField.Data> data(String tag) {
    return fields(tag).filter(MarcField.Data.class::isInstance).map(MarcField.Data.class::cast);
  }

  /** The control number (001). */
  public Optional<String> controlNumber() {
    return fields("001")
        .filter(MarcField.Control.class::isInstance)
        .map(f -> ((MarcField.Control) f).data())
        .findFirst();
  }

  /** The same with other fields. */
  public MarcRecord with(List<MarcField> others) {
    return new MarcRecord(leader, others);
  }
}
