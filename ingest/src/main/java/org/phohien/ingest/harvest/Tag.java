package org.phohien.ingest.harvest;

import java.nio.charset.StandardCharsets;

/**
 * A token of an answer, as far as cutting needs to know it.
 *
 * @param kind what it is
 * @param name of the element without its prefix; blank for what is no tag
 */
record Tag(Kind kind, String name) {

  enum Kind {
    OPEN,
    CLOSE,
    /** An element without content, {@code <a/>}. */
    EMPTY,
    /** {@code <?xml …?>} or {@code <!DOCTYPE …>}. */
    DECLARATION,
    /** Text, comments, instructions. */
    OTHER
  }

  private static final Tag TEXT = new Tag(Kind.OTHER, "");
  private static final Tag DECLARATION = new Tag(Kind.DECLARATION, "");

  /** Looks at the first bytes of a token. */
  static Tag of(byte[] token) {
    if (token.length < 3 || token[0] != '<') {
      return TEXT;
    }
    if (token[1] == '?' || token[1] == '!') {
      boolean comment = token[1] == '!' && (token[2] == '-' || token[2] == '[');
      return comment ? TEXT : DECLARATION;
    }
    boolean closes = token[1] == '/';
    int from = closes ? 2 : 1;
    int to = from;
    while (to < token.length && isOfName(token[to])) {
      if (token[to] == ':') {
        from = to + 1;
      }
      to++;
    }
    String name = new String(token, from, to - from, StandardCharsets.ISO_8859_1);
    if (closes) {
      return new Tag(Kind.CLOSE, name);
    }
    boolean empty = token[token.length - 1] == '>' && token[token.length - 2] == '/';
    return new Tag(empty ? Kind.EMPTY : Kind.OPEN, name);
  }

  private static boolean isOfName(byte b) {
    return b != ' ' && b != '\t' && b != '\n' && b != '\r' && b != '>' && b != '/';
  }

  /** Whether an element begins, and perhaps ends, here. */
  boolean opens() {
    return kind == Kind.OPEN || kind == Kind.EMPTY;
  }

  boolean closes() {
    return kind == Kind.CLOSE;
  }

  boolean opens(String element) {
    return opens() && name.equals(element);
  }

  boolean closes(String element) {
    return closes() && name.equals(element);
  }

  /** An attribute of a tag, or the empty text. */
  String attribute(String of, byte[] token) {
    String words = new String(token, StandardCharsets.UTF_8);
    var found =
        java.util.regex.Pattern.compile("\\s" + of + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
            .matcher(words);
    if (!found.find()) {
      return "";
    }
    return Entities.plain(found.group(1) == null ? found.group(2) : found.group(1));
  }
}
