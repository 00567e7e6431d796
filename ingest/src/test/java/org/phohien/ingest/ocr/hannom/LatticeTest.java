package org.phohien.ingest.ocr.hannom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.phohien.core.problem.ArchiveException.Corrupt;

/** What was seen and what the language expects are weighed together. */
class LatticeTest {

  @Test
  void withoutLanguageSharesAreWhatWasSeen() {
    Lattice lattice = new Lattice(Optional.empty(), 0.5);
    lattice.add(new int[] {0, 1}, new double[] {0.75, 0.25});
    lattice.add(new int[] {2}, new double[] {0.4});
    assertArrayEquals(new double[] {0.75, 0.25}, lattice.shares().getFirst(), 1e-9);
    assertArrayEquals(new double[] {1}, lattice.shares().getLast(), 1e-9);
  }

  @Test
  void neighboursOnBothSidesDecideWhatTheEyeCant() throws IOException {
    Lattice lattice = new Lattice(Optional.of(language()), 1);
    lattice.add(new int[] {0}, new double[] {1});
    lattice.add(new int[] {1, 2}, new double[] {0.5, 0.5});
    lattice.add(new int[] {3}, new double[] {1});
    double[] middle = lattice.shares().get(1);
    assertTrue(middle[0] > 0.9, middle[0] + " for the character that the language knows here");
    assertEquals(1, middle[0] + middle[1], 1e-9);
  }

  @Test
  void whatIsPlainToSeeIsNotTalkedAway() throws IOException {
    Lattice lattice = new Lattice(Optional.of(language()), 0.3);
    lattice.add(new int[] {0}, new double[] {1});
    lattice.add(new int[] {1, 2}, new double[] {0.01, 0.99});
    assertTrue(lattice.shares().get(1)[1] > 0.9);
  }

  @Test
  void emptyColumnHasNoShares() {
    assertEquals(List.of(), new Lattice(Optional.empty(), 1).shares());
  }

  @Test
  void charactersComeWithTheirAlternatives() throws IOException {
    List<String> characters = List.of("一", "庯", "憲", "字");
    Optional<Speller.Known> known = Optional.of(new Speller.Known(language(), characters));
    Tensor steps =
        steps(
            row(.02f, .98f, 0, 0, 0),
            row(1, 0, 0, 0, 0),
            row(.1f, 0, .35f, .55f, 0),
            row(.6f, 0, 0, 0, .4f));
    List<Seen> seen =
        new Speller(characters, known, 1, Calibration.NONE).spell(new Middles().places(steps));
    assertEquals("一庯", seen.get(0).text() + seen.get(1).text());
    assertEquals(2, seen.size());
    assertEquals(2.5, seen.get(1).step());
    assertEquals("憲", seen.get(1).alternatives().getFirst().text());
    assertTrue(seen.get(1).sure() > seen.get(1).alternatives().getFirst().sure());
  }

  @Test
  void whatIsHardlyAnyKnownCharacterComesOutAsGeta() {
    List<String> characters =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(i -> Character.toString(0x4E00 + i))
            .toList();
    float[] alike = new float[41];
    java.util.Arrays.fill(alike, 1, 41, 1 / 40f);
    Seen seen =
        new Speller(characters, Optional.empty(), 0, Calibration.NONE)
            .spell(new Middles().places(steps(alike)))
            .getFirst();
    assertEquals("〓", seen.text());
    assertEquals(4, seen.alternatives().size());
  }

  @Test
  void languageOfOtherClassesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Speller.Known(language(), List.of("一")));
  }

  @Test
  void languageThatIsCutShortIsCorrupt() throws IOException {
    byte[] whole = bytes();
    for (int length : new int[] {0, 5, whole.length / 2}) {
      ByteArrayInputStream in = new ByteArrayInputStream(whole, 0, length);
      assertThrows(Corrupt.class, () -> Language.read(in, "cut"));
    }
  }

  @Test
  void longerContextsFallBackToShorterOnes() throws IOException {
    Language language = language();
    assertEquals(-1, language.log(Language.NONE, Language.NONE, 0), 1e-6);
    assertEquals(-0.5, language.log(Language.NONE, 0, 1), 1e-6);
    assertEquals(-0.25, language.log(0, 1, 3), 1e-6);
    assertEquals(-2 - 4, language.log(Language.NONE, 0, 2), 1e-6);
    assertEquals(-1 - 3 - 4, language.log(0, 1, 2), 1e-6);
  }

  private static Language language() throws IOException {
    return Language.read(new ByteArrayInputStream(bytes()), "test");
  }

  /** Four classes, one pair (0, 1) and one triple (0, 1, 3); values in sixteenths. */
  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeBytes("PHLM");
      out.writeInt(4);
      out.write(new byte[] {16, 64, 64, 64});
      out.writeInt(1);
      out.writeShort(0);
      out.writeShort(1);
      out.write(new byte[] {8, 16});
      out.writeInt(1);
      out.writeShort(0);
      out.writeShort(1);
      out.writeShort(3);
      out.write(4);
      out.write(new byte[] {32, 48, 0, 0});
    }
    return bytes.toByteArray();
  }

  private static float[] row(float... values) {
    return values;
  }

  private static Tensor steps(float[]... rows) {
    int classes = rows[0].length;
    float[] values = new float[rows.length * classes];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * classes, classes);
    }
    return new Tensor(values, new long[] {1, rows.length, classes});
  }
}
