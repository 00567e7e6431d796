package org.phohien.web.exchange;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.dump.Dumps;

/**
 * {@code /dump/SET/FILE}: the files of dumps, sent as they are read. One range at a time is
 * understood (RFC 9110, 14.2), so that who comes over a thin line can go on where it broke.
 */
public final class DumpServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})?");

  private final transient Dumps dumps;

  public DumpServlet(Dumps dumps) {
    this.dumps = dumps;
  }

  /** From the first byte to the last, both inclusive. */
  private record Range(long first, long last) {

    long length() {
      return last - first + 1;
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = file(request);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (FileChannel in = FileChannel.open(file.get())) {
      send(in, file.get().getFileName().toString(), request, response);
    } catch (NoSuchFileException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND); // a newer dump took its place just now
    }
  }

  private Optional<Path> file(HttpServletRequest request) {
    String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
    return parts.length == 3 ? dumps.file(parts[1], parts[2]) : Optional.empty();
  }

  private static void send(
      FileChannel in, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long size = in.size();
    response.setContentType(type(name));
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Cache-Control", name.contains("-20") ? "public, max-age=86400" : "no-cache");
    Optional<Matcher> asked =
        Optional.ofNullable(request.getHeader("Range"))
            .map(RANGE::matcher)
            .filter(Matcher::matches);
    Range range = asked.map(m -> range(m, size)).orElse(new Range(0, size - 1));
    if (asked.isPresent()) {
      if (range.length() <= 0) {
        response.setHeader("Content-Range", "bytes */" + size);
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        return;
      }
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
    }
    response.setContentLengthLong(range.length());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    OutputStream out = response.getOutputStream();
    WritableByteChannel channel = Channels.newChannel(out);
    for (long at = range.first(), sent; at <= range.last(); at += sent) {
      sent = in.transferTo(at, range.last() - at + 1, channel);
      if (sent <= 0) {
        throw new IOException(name + " ends before its length");
      }
    }
  }

  private static Range range(Matcher asked, long size) {
    long first = Long.parseLong(asked.group(1));
    long last = Optional.ofNullable(asked.group(2)).map(Long::parseLong).orElse(size - 1);
    return new Range(first, Math.min(last, size - 1));
  }

  private static String type(String name) {
    return name.endsWith(".mrc")
        ? "application/marc"
        : name.endsWith(".gz")
            ? "application/gzip"
            : name.endsWith(".zip")
                ? "application/zip"
                : name.endsWith(".json") ? "application/json" : "text/plain;charset=UTF-8";
  }
}
