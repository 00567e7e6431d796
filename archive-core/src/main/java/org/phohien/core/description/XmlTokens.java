package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts the bytes of an XML file into tags, comments and the text between them, as far as is needed
 * to find elements; joined again they are the file. Works in any encoding that has ASCII in its
 * place. Broken XML gives odd tokens, never an error.
 */
public final class XmlTokens {

  /** Text is handed over in pieces, so that memory stays bounded. */
  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private int next;
  private long position;

  public XmlTokens(InputStream in) {
    this.in = in;
    this.next = -2;
  }

  /** Where the next token begins, from 0; counted from the beginning of the stream. */
  public long position() {
    return position;
  }

  /** The next token, or empty at the end of the file. */
  public Optional<byte[]> next() throws IOException {
    if (next == -2) {
      next = in.read();
    }
    if (next < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream token = new ByteArrayOutputStream(128);
    if (next == '<') {
      tag(token);
    } else {
      while (next >= 0 && next != '<' && token.size() < PIECE) {
        take(token);
      }
    }
    return Optional.of(token.toByteArray());
  }

  /** Whether a token opens an element of this name, in any namespace. */
  public static boolean opens(String token, String name) {
    return Pattern.matches("(?s)<(?:[\\w.-]+:)?" + name + "(?:[\\s/>].*)?", token);
  }

  /** Whether a token is the end of an element of this name. */
  static boolean closes(String token, String name) {
    return Pattern.matches("(?s)</(?:[\\w.-]+:)?" + name + "\\s*>", token);
  }

  private void tag(ByteArrayOutputStream token) throws IOException {
    take(token);
    if (next == '!') {
      take(token);
      if (next == '-') {
        until(token, "-->");
      } else if (next == '[') {
        until(token, "]]>");
      } else {
        markup(token);
      }
    } else if (next == '?') {
      until(token, "?>");
    } else {
      markup(token);
    }
  }

  /** Up to the end of the tag; a less-than sign can only be the beginning of the next one. */
  private void markup(ByteArrayOutputStream token) throws IOException {
    int quote = 0;
    while (next >= 0 && next != '<' && token.size() < PIECE) {
      int c = next;
      take(token);
      if (c == '>' && quote == 0) {
        return;
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
  }

  private void until(ByteArrayOutputStream token, String end) throws IOException {
    byte[] last = end.getBytes(StandardCharsets.US_ASCII);
    int matched = 0;
    while (next >= 0 && matched < last.length && token.size() < PIECE) {
      matched = next == last[matched] ? matched + 1 : restart(last, matched);
      take(token);
    }
  }

  /** How much of the end is matched when the byte at hand is not the one that was awaited. */
  private int restart(byte[] end, int matched) {
    // "--->" ends a comment as well: a repeated first byte keeps what was matched of it.
    if (matched == 2 && next == end[1] && end[0] == end[1]) {
      return 2;
    }
    return next == end[0] ? 1 : 0;
  }

  private void take(ByteArrayOutputStream token) throws IOException {
    token.write(next);
    position++;
    next = in.read();
  }
}
