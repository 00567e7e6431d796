package org.phohien.web.http;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.account.Permission;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.web.visit.Parameters;
import org.phohien.web.visit.Upload;
import org.phohien.web.visit.UploadLimits;
import org.phohien.web.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads forms with files. Only who may start batches is listened to, and only as long as the disk
 * has room: a body is looked at by its announced length before a byte of it is read.
 */
public final class Multipart {

  private static final Logger LOG = LoggerFactory.getLogger(Multipart.class);

  /** Bytes of one text field. */
  private static final int LONGEST_FIELD = 64 * 1024;

  /** Parts above this many bytes go to the disk at once. */
  private static final int IN_MEMORY = 64 * 1024;

  private static final String READ = Multipart.class.getName();

  private final Path folder;
  private final UploadLimits limits;

  /**
   * @param folder where files wait until the form has been answered
   */
  public Multipart(Path folder, UploadLimits limits) {
    this.limits = limits;
    try {
      this.folder = Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Unavailable("inbox", folder + ": " + e.getMessage(), e);
    }
  }

  /** What the container has to know of it. */
  public MultipartConfigElement container() {
    return new MultipartConfigElement(
        folder.toString(), limits.largest(), limits.largest(), IN_MEMORY);
  }

  static boolean is(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
  }

  /**
   * The visit with its form; without one when who sends it may not start batches.
   *
   * @throws Invalid {@code upload.large} when it is larger than the archive takes
   * @throws Unavailable {@code disk} when there is no room for it
   */
  Visit read(Visit visit, HttpServletRequest request) throws IOException, ServletException {
    boolean listened =
        visit
            .account()
            .filter(a -> a.may(Permission.INGEST) && !a.mustChangePassword())
            .isPresent();
    if (!listened) {
      return visit;
    }
    long length = request.getContentLengthLong();
    if (length > limits.largest()) {
      throw tooLarge();
    }
    // once as it comes, once more as the batch it becomes
    room(2 * Math.max(0, length));
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<Upload> uploads = new ArrayList<>();
    request.setAttribute(READ, true);
    try {
      for (Part part : request.getParts()) {
        String name = part.getSubmittedFileName();
        if (name == null) {
          try (InputStream in = part.getInputStream()) {
            String value = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
            fields.computeIfAbsent(part.getName(), _ -> new ArrayList<>()).add(value);
          }
        } else if (!name.isBlank()) {
          uploads.add(new PartUpload(name, part));
        }
      }
    } catch (IllegalStateException e) {
      throw tooLarge();
    } catch (IOException e) {
      room(0);
      throw e;
    }
    return visit.posting(new Parameters(fields), uploads);
  }

  private Invalid tooLarge() {
    String most = UploadLimits.words(limits.largest());
    return new Invalid("upload.large", "an upload is " + most + " at most", most);
  }

  private void room(long bytes) {
    if (folder.toFile().getUsableSpace() - bytes < limits.reserve()) {
      throw new Unavailable("disk", "no room for an upload of " + bytes + " bytes", null);
    }
  }

  /** Removes what waited on the disk, once the form has been answered. */
  void forget(HttpServletRequest request) {
    if (request.getAttribute(READ) == null) {
      return;
    }
    try {
      for (Part part : request.getParts()) {
        part.delete();
      }
    } catch (IOException | ServletException | IllegalStateException e) {
      LOG.debug("files of a refused form are left to the container", e);
    }
  }

  private record PartUpload(String name, Part part) implements Upload {
    @Override
    public long size() {
      return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return part.getInputStream();
    }
  }
}
