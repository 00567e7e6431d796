package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Code points of old Nôm fonts and those that Unicode has given since. */
class NomNaTongTest {

  private static final String OLD = Character.toString(0xF000B);
  private static final String ENCODED = Character.toString(0x313FA);

  @Test
  void characterInPrivateUseBecomesTheEncodedOne() {
    assertEquals("𡨸" + ENCODED + "a", NomNaTong.encoded("𡨸" + OLD + "a"));
    NomNaTong.all()
        .forEach((old, encoded) -> {
          assertEquals(Character.PRIVATE_USE, Character.getType(old), Integer.toHexString(old));
          assertEquals(encoded, NomNaTong.encoded(old));
          assertEquals(encoded, NomNaTong.encoded(encoded), "never twice");
        });
    assertEquals(918, NomNaTong.all().size());
  }

  @Test
  void whatHasNoCodePointYetStays() {
    String without = Character.toString(0xF0832);
    assertEquals(without, NomNaTong.encoded(without));
    String plain = "大越史記";
    assertSame(plain, NomNaTong.encoded(plain));
  }

  @Test
  void searchFindsEitherByTheOther() {
    assertEquals(Spelling.ofCharacter(0x313FA).folded(), Spelling.ofCharacter(0xF000B).folded());
  }
}
