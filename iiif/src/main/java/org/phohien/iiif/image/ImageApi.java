package org.phohien.iiif.image;

/** The versions of the Image API that are spoken. */
public enum ImageApi {
  /** Image API 2.1.1. */
  V2("2"),
  /** Image API 3.0. */
  V3("3");

  private final String segment;

  ImageApi(String segment) {
    this.segment = segment;
  }

  /** Its segment in addresses: {@code 2} or {@code 3}. */
  public String segment() {
    return segment;
  }
}
