package org.phohien.iiif.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.phohien.iiif.image.Refusal;

class TurnsTest {

  private final Turns turns = new Turns(3, 2);

  @Test
  void oneClientLeavesTurnsToOthers() {
    turns.take("a");
    Turns.Turn second = turns.take("a");
    assertEquals(Refusal.Cause.SHARE, refusal("a"));
    turns.take("b");
    assertEquals(Refusal.Cause.FULL, refusal("c"));
    second.close();
    turns.take("a");
  }

  private Refusal.Cause refusal(String client) {
    return assertThrows(Refusal.class, () -> turns.take(client)).why();
  }
}
