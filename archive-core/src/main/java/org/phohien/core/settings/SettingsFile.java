package org.phohien.core.settings;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phohien.core.network.Networks;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Reads the settings of a data folder: {@code settings.properties} in it, over which go the
 * environment ({@code public.url} is {@code PHOHIEN_PUBLIC_URL}) and the command line.
 *
 * <p>The first reading writes the file with every setting explained, and fixes {@code public.url}
 * and {@code oai.namespace}: people cite them.
 */
public final class SettingsFile {

  /** Name of the file in the data folder. */
  public static final String NAME = "settings.properties";

  private static final int DEFAULT_PORT = 8080;

  private final Path path;
  private final Properties file;
  private final Map<String, String> environment;

  private SettingsFile(Path path, Properties file, Map<String, String> environment) {
    this.path = path;
    this.file = file;
    this.environment = environment;
  }

  /**
   * Reads the settings, writing the file first where there is none.
   *
   * @param data the data folder, created where missing
   * @param port port from the command line, which goes over all else
   * @throws Invalid {@code settings.…} when a value can't be understood
   * @throws Unavailable when the data folder can't be written
   */
  public static Settings read(Path data, Optional<Integer> port, Map<String, String> environment) {
    Path folder = data.toAbsolutePath().normalize();
    Path path = folder.resolve(NAME);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(path)) {
        writeFirst(path, port.orElse(DEFAULT_PORT));
      }
      return new SettingsFile(path, load(path), environment).settings(folder, port);
    } catch (CharacterCodingException e) {
      throw new Invalid("settings.encoding", path + ": it is not in UTF-8", path);
    } catch (IllegalArgumentException e) {
      throw new Invalid("settings.escape", path + ": " + e.getMessage(), path);
    } catch (IOException e) {
      throw new Unavailable("settings", path + ": " + e.getMessage(), e);
    }
  }

  /** A setting misspelt would go unheeded in silence, so it is refused by name. */
  private static Properties load(Path path) throws IOException {
    Properties file = new Properties();
    String text = Files.readString(path, StandardCharsets.UTF_8);
    // some editors begin a file with a byte order mark
    file.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    List<String> unknown =
        file.stringPropertyNames().stream()
            .filter(key -> Setting.ofKey(key).isEmpty())
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      String names = String.join(", ", unknown);
      String known =
          Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
      throw new Invalid(
          "settings.unknown",
          path + ": no such setting: " + names + "; there are " + known,
          path,
          names,
          known);
    }
    return file;
  }

  private Settings settings(Path data, Optional<Integer> commandLinePort) {
    int port = commandLinePort.orElseGet(() -> number(Setting.PORT, DEFAULT_PORT, 1, 65_535));
    return new Settings(
        data,
        text(Setting.ADDRESS).orElse("127.0.0.1"),
        port,
        publicUrl(port),
        text(Setting.REPOSITORY_NAME).orElse("Phố Hiến"),
        text(Setting.ADMIN_EMAIL).orElse("admin@localhost.invalid"),
        text(Setting.OAI_NAMESPACE).orElse("phohien.localhost"),
        batchRoots(data),
        text(Setting.DATABASE_URL)
            .map(url ->
                new Settings.DatabaseServer(
                    url,
                    text(Setting.DATABASE_USER).orElse("phohien"),
                    text(Setting.DATABASE_PASSWORD).orElse(""))),
        number(Setting.OCR_THREADS, Runtime.getRuntime().availableProcessors(), 1, 256),
        number(Setting.UPLOAD_MEBIBYTES, Settings.UPLOAD_MEBIBYTES, 1, 1 << 20),
        text(Setting.READING_ROOM_NETWORKS).map(this::networks).orElse(Networks.NONE),
        imagePort());
  }

  private Networks networks(String list) {
    try {
      return Networks.parse(list);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          Setting.READING_ROOM_NETWORKS.key() + ": " + e.getMessage(), e);
    }
  }

  private OptionalInt imagePort() {
    int port = number(Setting.IMAGE_PORT, 0, 0, 65_535);
    return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private URI publicUrl(int port) {
    String url = text(Setting.PUBLIC_URL).orElse("http://localhost:" + port);
    try {
      URI parsed = URI.create(url.replaceAll("/+$", ""));
      if (parsed.getHost() != null && parsed.getRawQuery() == null) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      // as wrong as an address without a host
    }
    throw new Invalid(
        "settings.url",
        path + ": public.url: http(s)://host[:port][/path] expected: " + url,
        path,
        Setting.PUBLIC_URL.key(),
        url);
  }

  private List<Path> batchRoots(Path data) {
    return text(Setting.BATCH_ROOTS).stream()
        .flatMap(roots -> Arrays.stream(roots.split(",")))
        .map(String::strip)
        .filter(root -> !root.isEmpty())
        .map(root -> data.resolve(root).normalize())
        .toList();
  }

  private int number(Setting setting, int otherwise, int least, int most) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // as wrong as a number out of range
    }
    throw new Invalid(
        "settings.number",
        path + ": " + setting.key() + ": " + least + " to " + most + " expected: " + value.get(),
        path,
        setting.key(),
        least,
        most,
        value.get());
  }

  private Optional<String> text(Setting setting) {
    @Nullable String value = environment.get(setting.variable());
    return Optional.ofNullable(value == null ? file.getProperty(setting.key()) : value)
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private static void writeFirst(Path path, int port) throws IOException {
    String content =
        """
        # Cấu hình của Phố Hiến. Mỗi mục có thể đặt bằng biến môi trường PHOHIEN_… (public.url -> PHOHIEN_PUBLIC_URL).
        # Settings of Phố Hiến. Each can be set by a variable PHOHIEN_… in the environment.

        # Địa chỉ mạng mà máy chủ lắng nghe; 0.0.0.0 để mở ra ngoài. / Interface to listen on; 0.0.0.0 opens it up.
        address=127.0.0.1
        port=%1$d

        # Địa chỉ công khai, người đọc trích dẫn: đừng đổi sau khi đã công bố. / Public address, cited by readers: do not change it later.
        public.url=http://localhost:%1$d

        # Tên thư viện và thư của người quản trị, hiện cho bạn đọc và nơi thu hoạch OAI-PMH. / Shown to readers and harvesters.
        repository.name=Thư viện số Phố Hiến
        admin.email=admin@localhost.invalid
        # Phần không gian tên trong oai:…:…; đừng đổi. / Namespace of OAI identifiers; do not change it.
        oai.namespace=phohien.localhost

        # Các thư mục được phép mở lô quét từ bàn làm việc, cách nhau bằng dấu phẩy. / Folders batches may be started from, comma separated.
        batch.roots=inbox

        # Máy chủ PostgreSQL riêng (bỏ trống: dùng bản kèm sẵn). / A PostgreSQL server of your own (blank: the embedded one).
        #database.url=jdbc:postgresql://localhost:5432/phohien
        #database.user=phohien
        #database.password=

        # Số trang nhận dạng cùng lúc (mặc định: số nhân). / Pages read at a time (default: the cores).
        #ocr.threads=2

        # Một lần tải lên ở bàn làm việc, nhiều nhất bao nhiêu MiB. / The most one upload on the desk may be, in MiB.
        #upload.mebibytes=8192

        # Mạng của phòng đọc, cách nhau bằng dấu phẩy: tài liệu chỉ xem tại phòng đọc mở ra ở đó không cần đăng nhập. / Networks of the reading room, comma separated: items of the reading room are open there.
        #reading-room.networks=192.168.10.0/24

        # Cổng riêng cho ảnh và IIIF (0: không mở); đặt proxy /iiif/ vào đó. / A port for images and IIIF alone (0: none), to be put behind a proxy at /iiif/.
        #image.port=8081
        """
            .formatted(port);
    // whole and in one step, and for its owner only: it may come to hold a password
    Path aside = Files.createTempFile(path.getParent(), NAME, ".new");
    try {
      Files.writeString(aside, content);
      Files.move(aside, path);
    } catch (FileAlreadyExistsException e) {
      // another process has just written it: its answer is ours too
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
