package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokesTest {

  @ParameterizedTest
  @CsvSource({
    "huwng yeen, hưng yên",
    "Huwng Yeen, Hưng Yên",
    "phoos hieens, phố hiến",
    "ddoongf, đồng",
    "nguyeenx trung ngajn, nguyễn trung ngạn",
    "dduwowngf, đường",
    "duongwf, dường",
    "hoaf, hòa",
    "thuyr, thủy",
    "quys, quý",
    "gias, giá",
    "toans, toán",
    "khoais chaau, khoái châu",
    "vawn giang, văn giang",
    "hu7ng ye6n, hưng yên",
    "pho61 hie61n, phố hiến",
    "d9o62ng, đồng",
    "d9u7o72ng, đường",
    "va8n giang, văn giang",
  })
  void readsWhatWasMeant(String typed, String meant) {
    assertEquals(Optional.of(meant), Keystrokes.read(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hung yen", "Hưng Yên", "maison", "1936", "興安", "", "[", "xyzzy", "w"})
  void whatIsPlainStays(String typed) {
    assertEquals(Optional.empty(), Keystrokes.read(typed));
  }

  @Test
  void wordsThatAreNoKeystrokesStayBesideThoseThatAre() {
    assertEquals(Optional.of("báo 1936"), Keystrokes.read("baos 1936"));
  }
}
