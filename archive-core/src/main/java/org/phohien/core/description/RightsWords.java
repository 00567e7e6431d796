package org.phohien.core.description;

import java.util.List;

/** What a rights statement's URI says, in Vietnamese, for records that are read by people. */
final class RightsWords {

  private record Statement(String part, String words) {}

  private static final List<Statement> STATEMENTS =
      List.of(
          new Statement("rightsstatements.org/vocab/CNE/", "Chưa đánh giá bản quyền"),
          new Statement("rightsstatements.org/vocab/UND/", "Chưa xác định bản quyền"),
          new Statement("rightsstatements.org/vocab/NKC/", "Chưa biết có bản quyền"),
          new Statement("rightsstatements.org/vocab/NoC-", "Không có bản quyền, có điều kiện"),
          new Statement("rightsstatements.org/vocab/InC", "Còn bản quyền"),
          new Statement("creativecommons.org/publicdomain/", "Thuộc phạm vi công cộng"),
          new Statement("creativecommons.org/licenses/", "Giấy phép Creative Commons"));

  private RightsWords() {}

  /** The words, or the URI itself where it is of no known family. */
  static String of(String uri) {
    return STATEMENTS.stream()
        .filter(s -> uri.contains(s.part()))
        .map(Statement::words)
        .findFirst()
        .orElse(uri);
  }
}
