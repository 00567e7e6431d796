package org.phohien.core.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Each setting there is; the operator's guide lists them all, and a test sees to that. */
public enum Setting {
  ADDRESS("address"),
  PORT("port"),
  PUBLIC_URL("public.url"),
  REPOSITORY_NAME("repository.name"),
  ADMIN_EMAIL("admin.email"),
  OAI_NAMESPACE("oai.namespace"),
  BATCH_ROOTS("batch.roots"),
  DATABASE_URL("database.url"),
  DATABASE_USER("database.user"),
  DATABASE_PASSWORD("database.password"),
  OCR_THREADS("ocr.threads"),
  UPLOAD_MEBIBYTES("upload.mebibytes"),
  READING_ROOM_NETWORKS("reading-room.networks"),
  IMAGE_PORT("image.port");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  /** Its name in the file. */
  public String key() {
    return key;
  }

  /** Its name in the environment. */
  public String variable() {
    return "PHOHIEN_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }
}
