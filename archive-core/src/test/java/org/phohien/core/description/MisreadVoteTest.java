package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MisreadVoteTest {

  @Test
  void textThatWasReadWronglyIsTold() {
    EncodingVote.Verdict verdict =
        of("H\u00adng Y\u00aan", "\u00a7\u00dba ch\u00dd", "Lịch sử 2005").orElseThrow();
    assertEquals(MarcEncoding.TCVN3_MISREAD, verdict.encoding());
    assertEquals("Hưng Yên", verdict.examples().getFirst().after());
  }

  @Test
  void textSpeltInAsciiIsTold() {
    EncodingVote.Verdict verdict =
        of("DDi.a chi' Hu+ng Ye^n", "Li.ch su+? DDa?ng bo^.", "What is to be done?").orElseThrow();
    assertEquals(MarcEncoding.VIQR, verdict.encoding());
  }

  @Test
  void whatWasMeantSoIsLeftAlone() {
    assertEquals(Optional.empty(), of("Địa chí Hưng Yên", "Lịch sử Đảng bộ", "năm 1936."));
    assertEquals(Optional.empty(), of("Li\u0323ch sử", "Thành phố"));
    assertEquals(Optional.empty(), of("L'été à Hué", "Mémoires d'un résident", "À la recherche"));
    assertEquals(
        Optional.empty(), of("Who's afraid?", "It's a long way to Tipperary.", "e.g. u.s.a."));
    assertEquals(Optional.empty(), of("English only", "no marks at all"));
  }

  private static Optional<EncodingVote.Verdict> of(String... fields) {
    MisreadVote vote = new MisreadVote();
    for (int i = 0; i < fields.length; i++) {
      vote.ask(i + 1, fields[i].getBytes(StandardCharsets.UTF_8));
    }
    return vote.verdict();
  }
}
