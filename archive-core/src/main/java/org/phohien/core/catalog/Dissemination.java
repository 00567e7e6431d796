package org.phohien.core.catalog;

/**
 * A record in one metadata format.
 *
 * @param prefix the OAI-PMH metadataPrefix, e.g. {@code oai_dc}, {@code marc21}
 * @param xml one element with its namespaces declared, UTF-8, no XML declaration; addresses of this
 *     archive begin with {@link #PUBLIC}, its name is {@link #LIBRARY}: both are put in when it is
 *     served, and no text of a description can look like them
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way out, never compared
public record Dissemination(String prefix, byte[] xml) {

  /** Stands in a stored dissemination for the archive's public address, without a slash. */
  public static final String PUBLIC = "{public}";

  /** Stands in a stored dissemination for the library's name. */
  public static final String LIBRARY = "{library}";
}
