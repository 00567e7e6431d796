package org.phohien.ingest.batch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns a list may have, with the header names librarians write, in Vietnamese and English.
 * Headers are compared without case, accents and punctuation.
 */
enum ListColumn {
  ID("mã", "mã số", "ký hiệu", "id"),
  FOLDER("thư mục", "folder"),
  FILES("tệp", "tập tin", "files", "file"),
  KIND("loại", "loại tài liệu", "kind", "type"),
  TITLE("nhan đề", "tên", "title"),
  ALTERNATIVE("nhan đề khác", "alternative title"),
  CREATOR("tác giả", "creator", "author"),
  PUBLISHER("nhà xuất bản", "publisher"),
  PUBLISHED_AT("nơi xuất bản", "place of publication"),
  DATE("ngày", "năm", "ngày tháng", "date", "year"),
  SERIAL("tùng san", "tên báo", "serial"),
  NUMBER("số", "number"),
  SCALE("tỷ lệ", "tỉ lệ", "scale"),
  LANGUAGE("ngôn ngữ", "language"),
  SCRIPT("chữ viết", "script"),
  SUBJECT("chủ đề", "subject"),
  PLACE("địa danh", "place"),
  IDENTIFIER("định danh", "identifier"),
  PHYSICAL("mô tả vật lý", "physical description", "extent"),
  SUMMARY("mô tả", "tóm tắt", "abstract", "description"),
  RIGHTS("quyền", "rights"),
  HOLDER("người giữ quyền", "rights holder"),
  ACCESS("truy cập", "access");

  @SuppressWarnings("ImmutableEnumChecker") // filled by toList(), which cannot be modified
  private final List<String> names;

  ListColumn(String... names) {
    this.names = Arrays.stream(names).map(ListColumn::plain).toList();
  }

  /** The column a header names, or empty for a column we do not know. */
  static Optional<ListColumn> ofHeader(String header) {
    String plain = plain(header);
    return Arrays.stream(values()).filter(c -> c.names.contains(plain)).findFirst();
  }

  /** A text without case, accents, punctuation: how headers and key words are compared. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
