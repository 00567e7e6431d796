package org.phohien.core.description;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a MARCXML file into the bytes of its {@code record} elements. The file is not parsed as a
 * whole, so that one record that is not well-formed does not end the reading. A document type is
 * refused, since nothing good hides in one.
 */
final class XmlRecords implements Iterator<MarcReading> {

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']+)[\"']");

  private final XmlTokens tokens;
  private Charset charset = StandardCharsets.UTF_8;
  private int number;
  private long from;
  private @Nullable MarcReading ready;
  private boolean refused;

  /** Bytes of the record whose end has not been seen; empty between records. */
  private Optional<ByteArrayOutputStream> open = Optional.empty();

  XmlRecords(InputStream in) {
    this.tokens = new XmlTokens(in);
  }

  @Override
  public boolean hasNext() {
    while (ready == null && !refused) {
      long at = tokens.position();
      Optional<byte[]> token = token();
      if (token.isEmpty()) {
        open.ifPresent(o -> refuse(o, "the file ends before the record does"));
        if (number == 0) {
          // another format, or an encoding like UTF-16 in which no tag can be found
          refuse(new ByteArrayOutputStream(), "no record was found in the file");
        }
        refused = true;
      } else {
        take(token.get(), at);
      }
    }
    return ready != null;
  }

  @Override
  public MarcReading next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    MarcReading next = ready;
    ready = null;
    return next;
  }

  private void take(byte[] token, long at) {
    String tag = new String(token, 0, Math.min(token.length, 200), StandardCharsets.ISO_8859_1);
    if (tag.startsWith("<?xml ")) {
      declaration(tag);
    } else if (tag.startsWith("<!DOCTYPE")) {
      end("the file has a document type, which is not read");
    } else if (XmlTokens.opens(tag, "record")) {
      open.ifPresent(o -> refuse(o, "the record has no end before the next one"));
      open = Optional.of(new ByteArrayOutputStream(4096));
      from = at;
      append(token);
    } else {
      append(token);
      if (XmlTokens.closes(tag, "record")) {
        open.ifPresent(this::finish);
      }
    }
  }

  private void declaration(String declaration) {
    Matcher encoding = ENCODING.matcher(declaration);
    if (encoding.find()) {
      try {
        charset = Charset.forName(encoding.group(1));
      } catch (IllegalArgumentException e) {
        end("the file is in an encoding that is not known: " + encoding.group(1));
      }
    }
  }

  private void append(byte[] token) {
    open.ifPresent(o -> {
      o.writeBytes(token);
      if (o.size() > MarcFile.LONGEST_RECORD) {
        refuse(o, "no end within " + o.size() + " bytes");
      }
    });
  }

  private void finish(ByteArrayOutputStream record) {
    open = Optional.empty();
    number++;
    byte[] bytes = record.toByteArray();
    try {
      ready =
          new MarcReading.Read(
              number,
              from,
              bytes,
              MarcEncoding.AS_DECLARED,
              MarcXmlParser.parse(bytes, charset),
              List.of());
    } catch (BadMarc e) {
      ready = MarcReading.Refused.because(number, from, bytes, e.what());
    }
  }

  private void refuse(ByteArrayOutputStream record, String what) {
    open = Optional.empty();
    number++;
    ready = MarcReading.Refused.because(number, from, record.toByteArray(), what);
  }

  /** Refuses the rest of the file. */
  private void end(String what) {
    refuse(open.orElseGet(ByteArrayOutputStream::new), what);
    refused = true;
  }

  private Optional<byte[]> token() {
    try {
      return tokens.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
