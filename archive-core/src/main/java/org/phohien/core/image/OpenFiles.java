package org.phohien.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * Service copies kept open for the next reader, the longest unused closed first. A copy that was
 * replaced or removed on disk is noticed at the next reading: its inode or time is another.
 */
final class OpenFiles {

  private final int most;
  private final LinkedHashMap<Path, Opened> opened = new LinkedHashMap<>(64, 0.75f, true);

  OpenFiles(int most) {
    this.most = most;
  }

  /** Opens a file, or shares one that is open. */
  Pyramid lease(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    Opened known = take(path, now);
    return known != null ? known.lease() : add(path, open(path, now)).lease();
  }

  synchronized void close() {
    opened.values().forEach(Opened::forget);
    opened.clear();
  }

  private synchronized @Nullable Opened take(Path path, BasicFileAttributes now) {
    Opened known = opened.get(path);
    if (known == null || known.isStill(now)) {
      if (known != null) {
        known.users++;
      }
      return known;
    }
    opened.remove(path);
    known.forget();
    return null;
  }

  private synchronized Opened add(Path path, Opened fresh) {
    Opened before = opened.put(path, fresh);
    if (before != null) {
      before.forget();
    }
    fresh.users++;
    Iterator<Map.Entry<Path, Opened>> oldest = opened.entrySet().iterator();
    while (opened.size() > most && oldest.hasNext()) {
      oldest.next().getValue().forget();
      oldest.remove();
    }
    return fresh;
  }

  private Opened open(Path path, BasicFileAttributes now) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new Opened(path.toString(), file, contents(path.toString(), file), now);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static Contents contents(String where, FileChannel file) throws IOException {
    long length = file.size();
    byte[] fixed = read(where, file, Contents.FIXED, length);
    return Contents.of(
        where, read(where, file, Contents.length(where, fixed, length), length), length);
  }

  private static byte[] read(String where, FileChannel file, int count, long length)
      throws IOException {
    if (count > length) {
      throw new Corrupt(where, "is shorter than its table of contents", null);
    }
    byte[] table = new byte[count];
    ByteBuffer buffer = ByteBuffer.wrap(table);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, buffer.position()) < 0) {
        throw new Corrupt(where, "breaks off in its table of contents", null);
      }
    }
    return table;
  }

  /** An open file, how many use it, and whether the cache has let it go. */
  private final class Opened {
    private final String where;
    private final FileChannel file;
    private final Contents contents;
    private final int version;
    private final BasicFileAttributes when;
    private int users;
    private boolean forgotten;

    Opened(String where, FileChannel file, Contents contents, BasicFileAttributes when) {
      this.where = where;
      this.file = file;
      this.contents = contents;
      this.version = contents.version();
      this.when = when;
    }

    /** An interrupted reader closes its channel for all: such a file is opened again. */
    boolean isStill(BasicFileAttributes now) {
      return file.isOpen()
          && Objects.equals(when.fileKey(), now.fileKey())
          && when.lastModifiedTime().equals(now.lastModifiedTime())
          && when.size() == now.size();
    }

    Pyramid lease() {
      AtomicBoolean returned = new AtomicBoolean();
      return new Pyramid(
          where,
          file,
          contents,
          version,
          () -> {
            if (!returned.getAndSet(true)) {
              giveBack();
            }
          });
    }

    void giveBack() {
      synchronized (OpenFiles.this) {
        users--;
        closeIfUnused();
      }
    }

    /** Called with the cache's lock held. */
    void forget() {
      forgotten = true;
      closeIfUnused();
    }

    private void closeIfUnused() {
      if (forgotten && users == 0) {
        try {
          file.close();
        } catch (IOException e) {
          throw new org.phohien.core.problem.ArchiveException.Unavailable(
              "copies", "can't close " + where, e);
        }
      }
    }
  }
}
