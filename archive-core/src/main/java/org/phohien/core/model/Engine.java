package org.phohien.core.model;

/**
 * Who read the page.
 *
 * @param name e.g. {@code tesseract}, {@code hannom}, {@code text-layer}
 * @param version of the program
 * @param model the trained data it used, with its version
 */
public record Engine(String name, String version, String model) {}
