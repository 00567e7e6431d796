package org.phohien.oai.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpliceTest {

  private static final Splice SPLICE =
      new Splice(URI.create("https://thuvien.example"), "Thư viện \"A & B\"");

  @Test
  void marksAreReplacedWhereverTheyStand() throws IOException {
    for (int before = 0; before < 20; before++) {
      for (int behind = 0; behind < 10; behind++) {
        String text = "x".repeat(before) + "{public}" + "ắ".repeat(behind) + "{library}";
        assertEquals(replaced(text), spliced(text), text);
      }
    }
  }

  @Test
  void bracesThatAreNoMarksStay() throws IOException {
    Random random = new Random(7);
    String[] pieces = {"{", "}", "{public", "{public}", "{{library}", "a", "ữ", "|", "z{", ""};
    for (int n = 0; n < 2_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(9); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertEquals(replaced(text.toString()), spliced(text.toString()), text.toString());
    }
  }

  private static String spliced(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SPLICE.copy(text.getBytes(StandardCharsets.UTF_8), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String replaced(String text) {
    return text.replace("{public}", "https://thuvien.example")
        .replace("{library}", "Thư viện &quot;A &amp; B&quot;");
  }
}
