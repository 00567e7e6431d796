package org.phohien.core.marc;

/**
 * Something about a record that breaks a rule.
 *
 * @param field its place among the fields, from 0; -1 for the record as a whole
 * @param tag of the field, {@code LDR} for the leader
 * @param rule that is broken
 * @param detail what was found, e.g. {@code $z} or {@code 39}; may be blank
 */
public record Finding(int field, String tag, Rule rule, String detail) {

  /** The record as a whole. */
  public static final int RECORD = -1;

  /** The rules; each has a sentence {@code marc.rule.NAME} in both languages. */
  public enum Rule {
    /** The leader has a value no record may have. */
    LEADER(false),
    /** There is no 245, or it holds no title. */
    NO_TITLE(true),
    /** A field must be there. */
    MISSING(false),
    /** A tag is not three digits or letters. */
    TAG(true),
    /** The control number is not the one the record came with. */
    CONTROL_NUMBER(true),
    /** A field stands twice that may stand once: a control field or 245. */
    TWICE(true),
    /** The same of another field. */
    REPEATED(false),
    /** An indicator is no blank, digit or small letter. */
    INDICATOR(true),
    /** An indicator has a value the field does not know. */
    INDICATOR_VALUE(false),
    /** The code of a subfield is no small letter or digit. */
    CODE(true),
    /** A subfield the field does not know. */
    UNKNOWN_SUBFIELD(false),
    /** A subfield stands twice that may stand once. */
    SUBFIELD_TWICE(false),
    /** A subfield must be there. */
    SUBFIELD_MISSING(false),
    /** A field without any text. */
    EMPTY(true),
    /** A character that structures records, or that no text can hold. */
    CHARACTER(true),
    /** 008 has not 40 characters. */
    LENGTH(false),
    /** $6 leads nowhere, or 880 has none. */
    LINK(false),
    /** The check digit of an ISBN or ISSN is wrong. */
    CHECK_DIGIT(false);

    private final boolean grave;

    Rule(boolean grave) {
      this.grave = grave;
    }

    /** Whether a record can't be written so. */
    public boolean isGrave() {
      return grave;
    }
  }

  /** The same finding wherever its field stands: fields may move. */
  public String mark() {
    return tag + " " + rule + " " + detail;
  }

  /** The key of its sentence, which takes the detail. */
  public String key() {
    return "marc.rule." + rule;
  }
}
