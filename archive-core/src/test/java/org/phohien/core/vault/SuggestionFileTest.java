package org.phohien.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Suggestion;
import org.phohien.core.problem.ArchiveException.Corrupt;

class SuggestionFileTest {

  private static final Suggestion SUGGESTION =
      new Suggestion(
          PageId.nth(new ItemId("kieu-1866"), 45),
          Checksum.of(new byte[] {1}),
          "Truyện Kiều",
          881,
          884,
          0.741,
          List.of(new Suggestion.OfLine(0, "𤾓𢆥𥪝𡎝𠊛些"), new Suggestion.OfLine(2, "")));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertEquals(SUGGESTION, SuggestionFile.read(SuggestionFile.write(SUGGESTION), "test"));
  }

  @Test
  void eachLineOfThePageIsALineOfTheFile() {
    String file = new String(SuggestionFile.write(SUGGESTION), StandardCharsets.UTF_8);
    assertEquals(3, file.lines().count(), file);
  }

  @Test
  void nonsenseIsCorrupt() {
    for (String json : List.of("", "[]", "{\"format\": 2}", "{\"format\": 1, \"page\": \"x\"}")) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      assertThrows(Corrupt.class, () -> SuggestionFile.read(bytes, "test"), json);
    }
  }
}
