package org.phohien.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phohien.core.problem.ArchiveException.Conflict;

/** What every keeper of the gazetteer’s changes does. */
public abstract class GazetteerEditsContract {

  private static final PlaceRow ROW =
      PlaceRow.of("lang-nom\txã\tĐại Đồng\t大同\t1831?\t\tvan-lam\tvan-lam\t\t?\tđịa bạ\tghi chú");

  protected abstract GazetteerEdits edits();

  @Test
  void everyChangeOfARowIsKeptAndTheLastCounts() {
    GazetteerEdits edits = edits();
    edits.save("lang-nom/1", 0, false, ROW, "an");
    edits.save("lang-nom/1", 1, true, ROW, "bình");
    assertEquals(
        List.of(2, 1), edits.history("lang-nom/1").stream().map(EditedRow::version).toList());
    assertEquals("bình", edits.latest().getFirst().who());
    assertTrue(edits.latest().getFirst().removed());
    assertEquals(ROW, edits.history("lang-nom/1").getLast().row());
    assertEquals(List.of(), edits.history("lang-nom/2"));
  }

  @Test
  void whoSavesFromAnOldVersionIsRefused() {
    GazetteerEdits edits = edits();
    edits.save("lang-nom/1", 0, false, ROW, "an");
    assertThrows(Conflict.class, () -> edits.save("lang-nom/1", 0, false, ROW, "bình"));
    assertThrows(Conflict.class, () -> edits.save("lang-nom/1", 2, false, ROW, "bình"));
    assertEquals(1, edits.history("lang-nom/1").size());
  }

  @Test
  void savedChangeCountsAtOnce() {
    Gazetteers gazetteers = new Gazetteers(edits(), InstantSource.system());
    gazetteers.save("lang-nom/1", 0, false, ROW, "an");
    assertEquals(ROW, gazetteers.get().row("lang-nom/1").orElseThrow().row());
  }
}
