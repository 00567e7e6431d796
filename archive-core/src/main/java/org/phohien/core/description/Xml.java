package org.phohien.core.description;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.phohien.core.catalog.Dissemination;

/**
 * One XML element on its way to bytes. Whatever the text, the result is well-formed: characters
 * that XML can't hold are left off, and a brace is written as a reference, so that no text of a
 * description is ever taken for the mark of the archive's address.
 */
final class Xml {

  private final StringBuilder out = new StringBuilder(2048);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; namespace declarations are written like the others
   */
  Xml open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    open.push(name);
    return this;
  }

  /** Text of the innermost open element. */
  Xml text(String text) {
    escape(text);
    return this;
  }

  /** An address: the mark of the archive's own address at its beginning is kept. */
  Xml address(String address) {
    if (!address.startsWith(Dissemination.PUBLIC)) {
      return text(address);
    }
    out.append(Dissemination.PUBLIC);
    return text(address.substring(Dissemination.PUBLIC.length()));
  }

  /**
   * Opens an element one of whose attributes is an address, with the mark of the archive's own kept
   * at its beginning.
   *
   * @param more further attributes, names and values in turn
   */
  Xml openAt(String name, String attribute, String address, String... more) {
    open(name, more);
    out.setLength(out.length() - 1); // before the bracket
    out.append(' ').append(attribute).append("=\"");
    address(address);
    out.append("\">");
    return this;
  }

  /** A mark that is replaced when the record is served. */
  Xml mark(String mark) {
    out.append(mark);
    return this;
  }

  /** An element that is written already. */
  Xml part(byte[] element) {
    out.append(new String(element, StandardCharsets.UTF_8));
    return this;
  }

  Xml close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with nothing but text. */
  Xml element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** The whole in UTF-8, without an XML declaration; every element is closed. */
  byte[] bytes() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void escape(String text) {
    String clean = Characters.forXml(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '{' -> out.append("&#123;");
        default -> out.append(c);
      }
    }
  }
}
