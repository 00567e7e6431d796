package org.phohien.ingest.harvest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The requests that are made of a source.
 *
 * @param base its base URL
 */
record OaiQuery(URI base) {

  URI identify() {
    return verb("Identify");
  }

  URI formats() {
    return verb("ListMetadataFormats");
  }

  URI sets(Optional<String> token) {
    return token.map(t -> resumed("ListSets", t)).orElseGet(() -> verb("ListSets"));
  }

  /**
   * The first part of a list.
   *
   * @param from a datestamp in the source's granularity
   */
  URI records(String format, Optional<String> set, Optional<String> from) {
    String query = "?verb=ListRecords&metadataPrefix=" + encoded(format);
    query += from.map(f -> "&from=" + encoded(f)).orElse("");
    query += set.map(s -> "&set=" + encoded(s)).orElse("");
    return URI.create(base + query);
  }

  /** A further part of a list. */
  URI resumed(String verb, String token) {
    return URI.create(base + "?verb=" + verb + "&resumptionToken=" + encoded(token));
  }

  private URI verb(String verb) {
    return URI.create(base + "?verb=" + verb);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
