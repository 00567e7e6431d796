package org.phohien.oai.verb;

/**
 * An error of the protocol (3.6): an answer like any other, sent with HTTP status 200.
 *
 * @param code as the protocol names it
 * @param message for people, in English, as harvesters' logs are
 */
public record OaiError(Code code, String message) {

  /** The conditions of the protocol, spelled as they go over the wire. */
  public enum Code {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch"),
    NO_METADATA_FORMATS("noMetadataFormats");

    private final String wire;

    Code(String wire) {
      this.wire = wire;
    }

    /** The value of the {@code code} attribute. */
    public String wire() {
      return wire;
    }
  }

  static OaiError badArgument(String message) {
    return new OaiError(Code.BAD_ARGUMENT, message);
  }

  static OaiError badToken(String message) {
    return new OaiError(Code.BAD_RESUMPTION_TOKEN, message);
  }

  static OaiError cannotDisseminate(String prefix) {
    return new OaiError(
        Code.CANNOT_DISSEMINATE_FORMAT, "no record in the metadata format " + prefix);
  }

  static OaiError unknownIdentifier(String identifier) {
    return new OaiError(Code.ID_DOES_NOT_EXIST, "no item " + identifier);
  }

  /** Whether the arguments can't be repeated in the answer (3.2: request without attributes). */
  boolean hidesArguments() {
    return code == Code.BAD_VERB || code == Code.BAD_ARGUMENT;
  }
}
